package org.sklad.platform.pdf;

import java.time.Duration;
import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** So many papers are being drawn that there is no room for another one. */
public final class PressBusy extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    PressBusy() {
        super(Kind.LIMIT, "press-busy", Message.of("platform.press.busy"));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(AGAIN);
    }
}
