package org.sklad.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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
     * @throws TooManyTries when the time of the next try has not come
     */
    void begin(String username, String source, Optional<String> device) {
        for (Bucket bucket : buckets(username, source, device)) {
            take(bucket);
        }
    }

    /** Forgets the tries of the account, or of the device where there is one, and takes this one back from the address. */
    void succeeded(String username, String source, Optional<String> device) {
        tries.invalidate(accountKey(username, device));
        tries.asMap()
                .computeIfPresent(sourceKey(source), (key, before) -> new Tries(before.count() - 1, clock.instant()));
    }

    private void take(Bucket bucket) {
        Instant now = clock.instant();
        tries.asMap().compute(bucket.key(), (key, before) -> {
            if (before != null && before.nextAt().isAfter(now)) {
                throw new TooManyTries(Duration.between(now, before.nextAt()));
            }
            int count = before == null ? 1 : before.count() + 1;
            return new Tries(count, now.plus(waitAfter(count - bucket.free())));
        });
    }

    private static Duration waitAfter(int beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyondFree, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private record Bucket(String key, int free) {}

    private static List<Bucket> buckets(String username, String source, Optional<String> device) {
        Bucket account = new Bucket(accountKey(username, device), FREE_FOR_ACCOUNT);
        return device.isPresent() ? List.of(account) : List.of(account, new Bucket(sourceKey(source), FREE_FOR_SOURCE));
    }

    private static String sourceKey(String source) {
        return "source " + source;
    }

    private static String accountKey(String username, Optional<String> device) {
        return device.map(mark -> "device " + mark).orElse("account " + username);
    }
}
