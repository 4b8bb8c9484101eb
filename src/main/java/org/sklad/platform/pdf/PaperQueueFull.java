package org.sklad.platform.pdf;

import java.time.Duration;
import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because too many papers are being drawn. */
public final class PaperQueueFull extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    PaperQueueFull() {
        super(Kind.LIMIT, "press-busy", Message.of("platform.press.busy"));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(AGAIN);
    }
}
