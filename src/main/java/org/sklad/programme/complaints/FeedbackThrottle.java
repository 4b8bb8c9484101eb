package org.sklad.programme.complaints;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sklad.access.signin.CountedTries;
import org.sklad.platform.http.SourceAddress;
import org.sklad.platform.i18n.NotFound;

/**
 * Limits the public pages by the network that a request comes from. The people of a centre share one, so the free tries are many and the waits
 * short.
 */
final class FeedbackThrottle {
    private static final int FREE_WRONG_CODES = 30;
    private static final int FREE_TEXTS = 40;

    private final CountedTries tries;

    FeedbackThrottle(InstantSource clock) {
        this.tries = new CountedTries(clock);
    }

    /**
     * Looks up a code. A wrong one is counted, and after too many of them right ones have to wait too.
     *
     * @throws NotFound for a wrong code
     * @throws org.sklad.access.signin.TooManyTries if the next look-up is not due yet
     */
    <T> T found(String source, Supplier<Optional<T>> lookUp) {
        CountedTries.Counted counted = begin("feedback code ", source, FREE_WRONG_CODES);
        T found = lookUp.get().orElseThrow(NotFound::new);
        counted.reverse();
        return found;
    }

    /**
     * Counts a text.
     *
     * @throws org.sklad.access.signin.TooManyTries if the next text is not due yet
     */
    void countText(String source) {
        begin("feedback text ", source, FREE_TEXTS);
    }

    private CountedTries.Counted begin(String what, String source, int free) {
        return tries.begin(List.of(new CountedTries.Bucket(what + SourceAddress.network(source), free)));
    }
}
