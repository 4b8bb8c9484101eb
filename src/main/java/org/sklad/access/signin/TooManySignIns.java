package org.sklad.access.signin;

import java.time.Duration;
import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Too many passwords are waiting to be checked. The same request can succeed a few seconds later. */
public final class TooManySignIns extends Refusal {
    private static final long serialVersionUID = 1L;

    /** The time in which a full queue empties on two slow cores. */
    private static final Duration RETRY = Duration.ofSeconds(3);

    TooManySignIns() {
        super(Kind.LIMIT, "too-many-sign-ins", Message.of("access.too-many-sign-ins", RETRY.toSeconds()));
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(RETRY);
    }
}
