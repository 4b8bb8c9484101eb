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
 * Slows down guessing without ever locking anybody out for good. After a few wrong passwords each further try has to wait,
 * twice as long each time, a minute at most: fewer than 100 tries an hour for an account (ASVS).
 *
 * <p>A browser in which the operator signed in before shows a device mark and has tries of its own, so that a stranger who
 * keeps an account waiting does not keep its owner waiting. Kept in memory: a restart forgets the waits, not more.
 */
final class SignInThrottle {
    private static final int FREE_FOR_ACCOUNT = 5;

    /** A whole centre shares one address. */
    private static final int FREE_FOR_SOURCE = 30;

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
     * @return what was counted, to be taken back when the password was right
     * @throws TooManyTries when the time of the next try has not come; nothing is counted then
     */
    Counted begin(String username, String source, Optional<String> device) {
        return count(device.map(mark -> List.of(new Bucket("device " + mark, FREE_FOR_ACCOUNT)))
                .orElseGet(() -> List.of(
                        new Bucket("account " + username, FREE_FOR_ACCOUNT),
                        new Bucket("source " + SourceAddress.network(source), FREE_FOR_SOURCE))));
    }

    /**
     * The same for a second operator at the screen of one who is signed in. These tries are counted apart, so that neither a
     * stranger at the sign-in page nor somebody else of the same address can hold up a handout.
     *
     * @param signedIn names who is signed in
     */
    Counted beginSecond(String username, String signedIn) {
        return count(List.of(
                new Bucket("second " + signedIn + " account " + username, FREE_FOR_ACCOUNT),
                new Bucket("second " + signedIn, FREE_FOR_SOURCE)));
    }

    /** All are looked at before any is counted, by one thread at a time. */
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

    /** A wait that is longer than the longest was counted before the clock was set back. */
    private static boolean isTooEarly(Tries before, Instant now) {
        return before.nextAt().isAfter(now) && !before.nextAt().isAfter(now.plus(LONGEST_WAIT));
    }

    private void count(Bucket bucket, Instant now) {
        Tries before = tries.getIfPresent(bucket.key());
        int count = before == null ? 1 : before.count() + 1;
        tries.put(bucket.key(), new Tries(count, now.plus(waitAfter(count - bucket.free()))));
    }

    /** Forgets the tries of the account or device, which is the first, and takes this one back from what others share. */
    private synchronized void takeBack(List<Bucket> buckets) {
        tries.invalidate(buckets.get(0).key());
        for (Bucket shared : buckets.subList(1, buckets.size())) {
            Tries before = tries.getIfPresent(shared.key());
            if (before != null) {
                tries.put(shared.key(), new Tries(before.count() - 1, clock.instant()));
            }
        }
    }

    /** A try that was counted. */
    final class Counted {
        private final List<Bucket> buckets;

        private Counted(List<Bucket> buckets) {
            this.buckets = buckets;
        }

        /** The password was right. */
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
