package org.sklad;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.Context;
import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dropwizard.logging.common.ConsoleAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.LoggingFactory;
import io.dropwizard.logging.common.async.AsyncAppenderFactory;
import io.dropwizard.logging.json.EventJsonLayoutBaseFactory;
import java.util.List;
import java.util.Map;

/**
 * The log on standard error: what this program says from INFO on, what its libraries say from WARN on. A message stays on its
 * line whatever a request put into it.
 */
final class Logs {
    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level [%X{request:--}] %logger{0}: %replace(%msg){'\\p{Cntrl}','?'}%n%dwREx";

    /** Lines that wait to be written, about 2 MB: more than a second of a busy server. */
    private static final int QUEUED = 4_096;

    private Logs() {}

    static LoggingFactory factory(boolean json) {
        Console console = new Console();
        console.setTarget(ConsoleAppenderFactory.ConsoleStream.STDERR);
        if (json) {
            console.setLayout(new EventJsonLayoutBaseFactory());
        } else {
            console.setLogFormat(LINE);
        }
        console.setQueueSize(QUEUED);
        console.setNeverBlock(true);
        DefaultLoggingFactory logging = new Counted();
        logging.setLevel("WARN");
        // What these two warn of is what a client sent, and they write down the address with its query.
        logging.setLoggers(Map.of(
                "org.sklad", new TextNode("INFO"),
                "org.eclipse.jetty.util.HostPort", new TextNode("ERROR"),
                "org.glassfish.jersey.servlet.WebComponent", new TextNode("ERROR")));
        logging.setAppenders(List.of(console));
        return logging;
    }

    /** The console, whose lines wait in a queue that never holds up who writes them. */
    private static final class Console extends ConsoleAppenderFactory<ILoggingEvent> {
        @Override
        protected Appender<ILoggingEvent> wrapAsync(
                Appender<ILoggingEvent> appender, AsyncAppenderFactory<ILoggingEvent> factory, Context context) {
            return super.wrapAsync(appender, DroppingAppender::new, context);
        }
    }

    /** Shows among the metrics how many lines were dropped. */
    private static final class Counted extends DefaultLoggingFactory {
        @Override
        public void configure(MetricRegistry metrics, String name) {
            super.configure(metrics, name);
            metrics.gauge("log.dropped-lines", () -> DroppingAppender::dropped);
        }
    }
}
