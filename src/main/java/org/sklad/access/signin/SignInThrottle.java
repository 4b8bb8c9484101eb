package org.sklad.access.signin;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.http.SourceAddress;

/**
 * Slows down guessing without locking anybody out for good. After a few wrong passwords each further try has to wait, twice as
 * long each time, up to a minute: fewer than 100 tries an hour for an account (ASVS).
 *
 * <p>A browser in which the operator signed in before shows a device mark and has its own tries, so that a stranger cannot keep
 * the owner of an account waiting. The tries are kept in memory: a restart clears the waits and nothing else.
 */
final class SignInThrottle {
    private static final int FREE_FOR_ACCOUNT = 5;

    /** Higher, because a whole centre shares one address. */
    private static final int FREE_FOR_SOURCE = 30;

    /** Tries without a wait at a shared station: few, because strangers can reach it. */
    private static final int FREE_FOR_STATION = 3;

    private final CountedTries tries;

    SignInThrottle(InstantSource clock) {
        this.tries = new CountedTries(clock);
    }

    /**
     * Counts a try before its password is compared, so that a burst of parallel guesses is counted too.
     *
     * @param source the address that the request came from
     * @param device the mark of a browser in which this operator signed in before
     * @return the counted try, reversed if the password is right
     * @throws TooManyTries if the next try is not due yet; nothing is counted then
     */
    CountedTries.Counted begin(String username, String source, Optional<String> device) {
        return tries.begin(device.map(mark -> List.of(new CountedTries.Bucket("device " + mark, FREE_FOR_ACCOUNT)))
                .orElseGet(() -> List.of(
                        new CountedTries.Bucket("account " + username, FREE_FOR_ACCOUNT),
                        new CountedTries.Bucket("source " + SourceAddress.network(source), FREE_FOR_SOURCE))));
    }

    /**
     * Counts a try of a second operator at the screen of a signed-in one. These tries are counted separately, so that neither a
     * stranger on the sign-in page nor another person at the same address can block a handout.
     *
     * @param signedIn identifies the signed-in operator
     */
    CountedTries.Counted beginSecond(String username, String signedIn) {
        return tries.begin(List.of(
                new CountedTries.Bucket("second " + signedIn + " account " + username, FREE_FOR_ACCOUNT),
                new CountedTries.Bucket("second " + signedIn, FREE_FOR_SOURCE)));
    }

    /**
     * Counts a PIN at a shared station, where nothing else slows a person who tries the PINs of many operators.
     *
     * @param station identifies the station
     */
    CountedTries.Counted beginPin(String username, String station) {
        return tries.begin(List.of(
                new CountedTries.Bucket("pin " + station + " account " + username, FREE_FOR_STATION),
                new CountedTries.Bucket("pin " + station, FREE_FOR_STATION)));
    }
}
