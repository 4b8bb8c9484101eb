package org.sklad.people.guesses;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.Operator;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/**
 * Slows down operators who try codes of people one after the other. Codes are random and have check digits, so an honest miss is rare: a
 * card from another centre, or a person who has left. After {@link #FREE} misses, the operator's look-ups have to wait, twice as long after
 * each further miss, up to one minute. The wait applies to any code, so a correct guess is delayed too. After one hour without a miss the
 * count restarts. Misses are kept in memory; their number is saved for the alarm.
 */
public final class LookupThrottle {
    /** Enough for a bus of people with cards of another centre, which is not an attack. */
    public static final int FREE = 60;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** Doublings of one second after which the wait is above the longest one. */
    private static final int DOUBLINGS = 6;

    private record Misses(int count, Instant last, Instant nextAt) {}

    private final Database database;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Cache<UUID, Misses> misses =
            Caffeine.newBuilder().maximumSize(100_000).build();
    private final Map<UUID, Integer> unsaved = new HashMap<>();

    public LookupThrottle(Database database, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Looks up a person by a well-formed code, and counts a miss if the operator sees no person with it.
     *
     * @throws TooManyGuesses if the operator still has to wait
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

    /** Ignores a wait longer than the longest one: the clock was set back after it was computed. */
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
        unsaved.merge(by.id(), 1, Integer::sum);
    }

    private static Duration waitAfter(int beyondFree) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(Math.max(beyondFree, 0), DOUBLINGS));
        return beyondFree < 0 ? Duration.ZERO : doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /**
     * Saves the number of misses since the last save, one row per operator. If this fails, they are saved next time. Waits for the database
     * without the monitor: a miss can be counted inside a write, and the writer must not wait for this thread.
     */
    public void save() {
        Map<UUID, Integer> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Row> rows = taken.entrySet().stream()
                .map(each -> new Row(randomness.id(), each.getKey(), each.getValue()))
                .toList();
        boolean saved = false;
        try {
            saved = database.write(handle -> {
                GuessDao dao = handle.attach(GuessDao.class);
                rows.forEach(each -> dao.insert(each.id(), each.operator(), now, each.times()));
                return true;
            });
        } finally {
            if (!saved) {
                putBack(taken);
            }
        }
    }

    /** The row of an operator, with its id, which is the same if the write is tried again. */
    private record Row(UUID id, UUID operator, int times) {}

    private synchronized Map<UUID, Integer> take() {
        Map<UUID, Integer> taken = Map.copyOf(unsaved);
        unsaved.clear();
        return taken;
    }

    private synchronized void putBack(Map<UUID, Integer> taken) {
        taken.forEach((operator, times) -> unsaved.merge(operator, times, Integer::sum));
    }
}
