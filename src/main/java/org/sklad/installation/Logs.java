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
 * The log on standard error: what this program says from INFO on, what its libraries say from WARN on. A message stays on its
 * line whatever a request put into it. A {@code logging} section is read over it.
 */
final class Logs extends DefaultLoggingFactory {
    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level [%X{request:--}] %logger{0}: %replace(%msg){'\\p{Cntrl}','?'}%n%dwREx";

    /** Lines that wait to be written, about 2 MB: more than a second of a busy server. */
    private static final int QUEUED = 4_096;

    private static final String OURS = "org.sklad";

    private final Map<String, JsonNode> usual = new HashMap<>(Map.of(
            OURS,
            new TextNode("INFO"),
            // Where Dropwizard's reporter of metrics writes.
            "metrics",
            new TextNode("INFO"),
            // What these two warn of is what a client sent, and they write down the address with its query.
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

    /** Gives the appenders of a section what they leave out: our line, a queue that never holds up who writes, standard error. */
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

    /** Standard output has the address of the server and nothing else, for a program that waits for it. */
    static void toStandardError(JsonNode appender) {
        if (appender instanceof ObjectNode each && each.path("type").asText().equals("console")) {
            each.putIfAbsent("target", each.textNode("STDERR"));
        }
    }

    /** Sets the level of libraries and of this program: who asks for less wants less of both. */
    @Override
    public void setLevel(String level) {
        super.setLevel(level);
        usual.remove(OURS);
    }

    /** Ours, and over them those of a section. */
    @Override
    public Map<String, JsonNode> getLoggers() {
        Map<String, JsonNode> loggers = new HashMap<>(usual);
        loggers.putAll(super.getLoggers());
        return loggers;
    }

    /** Shows among the metrics how many lines were dropped. */
    @Override
    public void configure(MetricRegistry metrics, String name) {
        setLoggers(getLoggers());
        setAppenders(getAppenders().stream().map(Logs::dropping).toList());
        super.configure(metrics, name);
        metrics.gauge("log.dropped-lines", () -> DroppingAppender::dropped);
    }

    /** An appender whose lines wait in a queue that never holds up who writes them. */
    private static AppenderFactory<ILoggingEvent> dropping(AppenderFactory<ILoggingEvent> appender) {
        return (context, name, layouts, levels, queues) ->
                appender.build(context, name, layouts, levels, DroppingAppender::new);
    }
}
