package org.sklad.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Slows down repeated tries without locking anybody out for good. After the free tries of a bucket each further one has to wait, twice as long
 * each time, up to a minute. The tries are kept in memory for an hour: a restart clears the waits and nothing else.
 */
public final class CountedTries {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private record Tries(int count, Instant nextAt) {}

    /**
     * Tries that are counted together.
     *
     * @param key what they have in common, such as a network
     * @param free tries without a wait
     */
    public record Bucket(String key, int free) {}

    private final InstantSource clock;
    private final Cache<String, Tries> tries = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    public CountedTries(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts a try before its outcome is known, so that a burst of parallel tries is counted too. Checks all buckets before it counts any, one
     * thread at a time.
     *
     * @throws TooManyTries if the next try is not due yet; nothing is counted then
     */
    public synchronized Counted begin(List<Bucket> buckets) {
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

    /** Clears the first bucket and reverses this try in the others. */
    private synchronized void succeeded(List<Bucket> buckets) {
        tries.invalidate(buckets.get(0).key());
        reverse(buckets.subList(1, buckets.size()));
    }

    private synchronized void reverse(List<Bucket> buckets) {
        for (Bucket each : buckets) {
            Tries before = tries.getIfPresent(each.key());
            if (before != null) {
                tries.put(each.key(), new Tries(before.count() - 1, clock.instant()));
            }
        }
    }

    private static Duration waitAfter(int beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyondFree, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** A counted try. */
    public final class Counted {
        private final List<Bucket> buckets;

        private Counted(List<Bucket> buckets) {
            this.buckets = List.copyOf(buckets);
        }

        /** Clears the tries of the first bucket, whose owner proved who they are, and reverses this try in the shared ones. */
        void succeeded() {
            CountedTries.this.succeeded(buckets);
        }

        /** Reverses this try in the shared buckets. In the first, it counts until the owner proved who they are. */
        void reverseShared() {
            CountedTries.this.reverse(buckets.subList(1, buckets.size()));
        }

        /** Reverses this try alone. Earlier wrong ones stay, so a guesser with one right code gains nothing by it. */
        public void reverse() {
            CountedTries.this.reverse(buckets);
        }
    }
}
