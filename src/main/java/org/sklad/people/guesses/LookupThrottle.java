package org.sklad.people.guesses;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.Operator;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/**
 * Slows down who tries codes of people one after the other. Codes are random and have check digits, so that an honest miss is rare:
 * a card from another centre, a person who left. After {@link #FREE} of them within an hour the operator's next look-up has to wait,
 * twice as long each time, a minute at most, whatever it is for; the right answer to a guess comes no sooner. An hour without any
 * forgets them. Kept in memory; how many there were is saved for the alarm that is read from them.
 */
public final class LookupThrottle {
    /** A bus of people with cards of another centre is not an attack. */
    public static final int FREE = 60;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** So many doublings of a second are more than the longest wait. */
    private static final int DOUBLINGS = 6;

    private record Misses(int count, Instant last, Instant nextAt) {}

    private final Database database;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Cache<UUID, Misses> misses =
            Caffeine.newBuilder().maximumSize(100_000).build();
    private final Map<String, Integer> unsaved = new HashMap<>();

    public LookupThrottle(Database database, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Looks somebody up by a code that could be one, and counts it where it is nobody's that the operator sees.
     *
     * @throws TooManyGuesses when the time of the operator's next look-up has not come
     */
    public <T> T counted(Operator by, Supplier<T> lookUp) {
        refuseTooMany(by);
        try {
            return lookUp.get();
        } catch (NotFound nobody) {
            count(by);
            throw nobody;
        }
    }

    private void refuseTooMany(Operator by) {
        Misses before = misses.getIfPresent(by.id());
        Instant now = clock.instant();
        if (before != null && isTooEarly(before, now)) {
            throw new TooManyGuesses(Duration.between(now, before.nextAt()));
        }
    }

    /** A wait that is longer than the longest was counted before the clock was set back. */
    private static boolean isTooEarly(Misses before, Instant now) {
        return before.nextAt().isAfter(now) && !before.nextAt().isAfter(now.plus(LONGEST_WAIT));
    }

    private static boolean isForgotten(Misses before, Instant now) {
        return before.last().plus(FORGOTTEN_AFTER).isBefore(now) || ClockSkew.isAhead(before.last(), now);
    }

    private synchronized void count(Operator by) {
        Instant now = clock.instant();
        Misses before = misses.getIfPresent(by.id());
        int count = before == null || isForgotten(before, now) ? 1 : before.count() + 1;
        misses.put(by.id(), new Misses(count, now, now.plus(waitAfter(count - FREE))));
        unsaved.merge(by.username().value(), 1, Integer::sum);
    }

    private static Duration waitAfter(int beyondFree) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(Math.max(beyondFree, 0), DOUBLINGS));
        return beyondFree < 0 ? Duration.ZERO : doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** Saves how many there were since the last time, a row an operator; none is lost where it fails. */
    public synchronized void save() {
        if (unsaved.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<UUID, String> ids = new HashMap<>();
        unsaved.keySet().forEach(operator -> ids.put(randomness.id(), operator));
        database.write(handle -> {
            ids.forEach((id, operator) ->
                    handle.attach(GuessDao.class).insert(id, operator, now, unsaved.getOrDefault(operator, 0)));
            return true;
        });
        unsaved.clear();
    }
}
