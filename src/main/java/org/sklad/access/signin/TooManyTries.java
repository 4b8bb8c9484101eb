package org.sklad.access.signin;

import java.time.Duration;
import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Wrong passwords came too fast. The next try counts after the given time. */
public final class TooManyTries extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super(Kind.LIMIT, "too-many-tries", Message.of("access.too-many-tries", seconds(wait)));
        this.wait = wait;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(Duration.ofSeconds(seconds(wait)));
    }
}
