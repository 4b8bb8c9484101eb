package org.sklad.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
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

    /** Tries without a wait at a shared station: as few as for one operator, because anybody stands there. */
    private static final int FREE_FOR_STATION = 3;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private record Tries(int count, Instant nextAt) {}

    private final InstantSource clock;
    private final Cache<String, Tries> tries = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts a try before its password is compared, so that a burst of parallel guesses is counted too.
     *
     * @param source the address that the request came from
     * @param device the mark of a browser in which this operator signed in before
     * @return the counted try, reversed if the password is right
     * @throws TooManyTries if the next try is not due yet; nothing is counted then
     */
    Counted begin(String username, String source, Optional<String> device) {
        return count(device.map(mark -> List.of(new Bucket("device " + mark, FREE_FOR_ACCOUNT)))
                .orElseGet(() -> List.of(
                        new Bucket("account " + username, FREE_FOR_ACCOUNT),
                        new Bucket("source " + SourceAddress.network(source), FREE_FOR_SOURCE))));
    }

    /**
     * Counts a try of a second operator at the screen of a signed-in one. These tries are counted separately, so that neither a
     * stranger on the sign-in page nor another person at the same address can block a handout.
     *
     * @param signedIn identifies the signed-in operator
     */
    Counted beginSecond(String username, String signedIn) {
        return count(List.of(
                new Bucket("second " + signedIn + " account " + username, FREE_FOR_ACCOUNT),
                new Bucket("second " + signedIn, FREE_FOR_SOURCE)));
    }

    /**
     * Counts a PIN at a shared station, where nothing else slows a person who tries the PINs of many operators.
     *
     * @param station identifies the station
     */
    Counted beginPin(String username, String station) {
        return count(List.of(
                new Bucket("pin " + station + " account " + username, FREE_FOR_STATION),
                new Bucket("pin " + station, FREE_FOR_STATION)));
    }

    /** Checks all buckets before it counts any, one thread at a time. */
    private synchronized Counted count(List<Bucket> buckets) {
        Instant now = clock.instant();
        for (Bucket bucket : buckets) {
            Tries before = tries.getIfPresent(bucket.key());
            if (before != null && isTooEarly(before, now)) {
                throw new TooManyTries(Duration.between(now, before.nextAt()));
            }
        }
        buckets.forEach(bucket -> count(bucket, now));
        return new Counted(buckets);
    }

    /** Returns true if the next try is not due yet. A wait above the longest was set before the clock was set back. */
    private static boolean isTooEarly(Tries before, Instant now) {
        return before.nextAt().isAfter(now) && !before.nextAt().isAfter(now.plus(LONGEST_WAIT));
    }

    private void count(Bucket bucket, Instant now) {
        Tries before = tries.getIfPresent(bucket.key());
        int count = before == null ? 1 : before.count() + 1;
        tries.put(bucket.key(), new Tries(count, now.plus(waitAfter(count - bucket.free()))));
    }

    /** Clears the tries of the account or device, which is the first bucket, and reverses this try in the shared buckets. */
    private synchronized void takeBack(List<Bucket> buckets) {
        tries.invalidate(buckets.get(0).key());
        for (Bucket shared : buckets.subList(1, buckets.size())) {
            Tries before = tries.getIfPresent(shared.key());
            if (before != null) {
                tries.put(shared.key(), new Tries(before.count() - 1, clock.instant()));
            }
        }
    }

    /** A counted try. */
    final class Counted {
        private final List<Bucket> buckets;

        private Counted(List<Bucket> buckets) {
            this.buckets = buckets;
        }

        /** Reverses the try, because the password was right. */
        void succeeded() {
            takeBack(buckets);
        }
    }

    private static Duration waitAfter(int beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyondFree, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private record Bucket(String key, int free) {}
}
