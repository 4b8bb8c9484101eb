package org.sklad.people.guesses;

import java.time.Duration;
import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The operator tried too many unknown codes and has to wait before the next look-up. */
public final class TooManyGuesses extends Refusal {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyGuesses(Duration wait) {
        super(Kind.LIMIT, "too-many-tries", Message.of("beneficiaries.too-many-guesses", seconds(wait)));
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
