package org.sklad;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dropwizard.logging.common.ConsoleAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.LoggingFactory;
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

    private Logs() {}

    static LoggingFactory factory(boolean json) {
        ConsoleAppenderFactory<ILoggingEvent> console = new ConsoleAppenderFactory<>();
        console.setTarget(ConsoleAppenderFactory.ConsoleStream.STDERR);
        if (json) {
            console.setLayout(new EventJsonLayoutBaseFactory());
        } else {
            console.setLogFormat(LINE);
        }
        DefaultLoggingFactory logging = new DefaultLoggingFactory();
        logging.setLevel("WARN");
        // What these two warn of is what a client sent, and they write down the address with its query.
        logging.setLoggers(Map.of(
                "org.sklad", new TextNode("INFO"),
                "org.eclipse.jetty.util.HostPort", new TextNode("ERROR"),
                "org.glassfish.jersey.servlet.WebComponent", new TextNode("ERROR")));
        logging.setAppenders(List.of(console));
        return logging;
    }
}
