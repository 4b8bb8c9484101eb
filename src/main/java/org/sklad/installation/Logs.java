package org.sklad.installation;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dropwizard.logging.common.AppenderFactory;
import io.dropwizard.logging.common.ConsoleAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.json.EventJsonLayoutBaseFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The log on standard error: INFO and above of this program, WARN and above of libraries. Control characters in a
 * message are replaced, so that a request cannot add lines. A {@code logging} section overrides this.
 */
final class Logs extends DefaultLoggingFactory {
    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level [%X{request:--}] %logger{0}: %replace(%msg){'\\p{Cntrl}','?'}%n%dwREx";

    /** Lines waiting to be written, about 2 MB: more than a second of a busy server. */
    private static final int QUEUED = 4_096;

    private static final String OURS = "org.sklad";

    private final Map<String, JsonNode> usual = new HashMap<>(Map.of(
            OURS,
            new TextNode("INFO"),
            // The logger of Dropwizard's metrics reporter.
            "metrics",
            new TextNode("INFO"),
            // The warnings of these two are about requests of clients, and they log the address with its query.
            "org.eclipse.jetty.util.HostPort",
            new TextNode("ERROR"),
            "org.glassfish.jersey.servlet.WebComponent",
            new TextNode("ERROR")));

    Logs(boolean json) {
        ConsoleAppenderFactory<ILoggingEvent> console = new ConsoleAppenderFactory<>();
        console.setTarget(ConsoleAppenderFactory.ConsoleStream.STDERR);
        if (json) {
            console.setLayout(new EventJsonLayoutBaseFactory());
        } else {
            console.setLogFormat(LINE);
        }
        console.setQueueSize(QUEUED);
        console.setNeverBlock(true);
        super.setLevel("WARN");
        super.setAppenders(List.of(console));
    }

    /** Adds missing settings to the appenders of a section: our format, a queue that never blocks, and standard error. */
    static void complete(JsonNode logging, boolean json) {
        logging.path("appenders").forEach(each -> completeOne(each, json));
        logging.path("loggers").forEach(logger -> logger.path("appenders").forEach(each -> completeOne(each, json)));
    }

    private static void completeOne(JsonNode appender, boolean json) {
        if (appender instanceof ObjectNode each) {
            boolean hasFormat = each.has("logFormat") || each.has("layout");
            if (!hasFormat && json) {
                each.putObject("layout").put("type", "json");
            } else if (!hasFormat && !each.path("type").asText().equals("syslog")) {
                each.put("logFormat", LINE);
            }
            each.putIfAbsent("queueSize", each.numberNode(QUEUED));
            each.putIfAbsent("neverBlock", each.booleanNode(true));
        }
        toStandardError(appender);
    }

    /** Standard output has only the address of the server, for a program that waits for it. */
    static void toStandardError(JsonNode appender) {
        if (appender instanceof ObjectNode each && each.path("type").asText().equals("console")) {
            each.putIfAbsent("target", each.textNode("STDERR"));
        }
    }

    /** Sets the level of libraries and of this program. A section that lowers the level means both. */
    @Override
    public void setLevel(String level) {
        super.setLevel(level);
        usual.remove(OURS);
    }

    /** Returns our levels, overridden by those of a section. */
    @Override
    public Map<String, JsonNode> getLoggers() {
        Map<String, JsonNode> loggers = new HashMap<>(usual);
        loggers.putAll(super.getLoggers());
        return loggers;
    }

    /** Adds a metric for dropped lines. */
    @Override
    public void configure(MetricRegistry metrics, String name) {
        setLoggers(getLoggers());
        setAppenders(getAppenders().stream().map(Logs::dropping).toList());
        super.configure(metrics, name);
        metrics.gauge("log.dropped-lines", () -> DroppingAppender::dropped);
    }

    /** Wraps an appender in a queue that never blocks the logging thread. */
    private static AppenderFactory<ILoggingEvent> dropping(AppenderFactory<ILoggingEvent> appender) {
        return (context, name, layouts, levels, queues) ->
                appender.build(context, name, layouts, levels, DroppingAppender::new);
    }
}
