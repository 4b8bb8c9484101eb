package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DroppingAppenderTest {
    private static final LoggerContext LOGBACK = (LoggerContext) LoggerFactory.getILoggerFactory();

    @Test
    void logs_faults_but_no_answer_that_nobody_waits_for() {
        ListAppender<ILoggingEvent> written = new ListAppender<>();
        written.start();
        DroppingAppender appender = new DroppingAppender();
        appender.setContext(LOGBACK);
        appender.addAppender(written);
        appender.start();

        appender.doAppend(error("gone", new IllegalStateException(new EofException("Broken pipe"))));
        appender.doAppend(error("disk", new IllegalStateException(new IOException("No space left"))));
        appender.doAppend(error("plain", null));
        // Stopping writes what is queued.
        appender.stop();

        assertThat(written.list).extracting(ILoggingEvent::getMessage).containsExactly("disk", "plain");
    }

    private static ILoggingEvent error(String message, @Nullable Throwable thrown) {
        return new LoggingEvent(
                "org.sklad.Anything", LOGBACK.getLogger("org.sklad.Anything"), Level.ERROR, message, thrown, null);
    }
}
