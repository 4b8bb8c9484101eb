package org.sklad.programme.interpreting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;
import org.sklad.programme.interpreters.InterpreterAccess;

/** Hours for which no interpreter was found, by month and language: open requests whose time has passed. */
public final class UnmetInterpreting {
    private static final Comparator<UnmetHours> ORDER =
            Comparator.comparing(UnmetHours::month).reversed().thenComparing(UnmetHours::language);

    private final Database database;
    private final InstantSource clock;

    UnmetInterpreting(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Lists the sums, latest month first, in a month by code of the language.
     *
     * @param after {@link UnmetHours#key} of the last row of the previous page; empty for the first page
     */
    public List<UnmetHours> list(UnmetFilter filter, String after, int limit, Operator by) {
        List<UnmetHours> all = all(filter, by);
        int next = 0;
        while (!after.isEmpty() && next < all.size() && !all.get(next).key().equals(after)) {
            next++;
        }
        int begin = after.isEmpty() ? 0 : Math.min(next + 1, all.size());
        return all.subList(begin, Math.min(begin + limit, all.size()));
    }

    private List<UnmetHours> all(UnmetFilter filter, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, InterpreterAccess.hours());
        Instant now = clock.instant();
        List<InterpretingDao.Sum> sums = database.read(handle -> sums(handle, asked, filter, now));
        Map<String, UnmetHours> merged = new LinkedHashMap<>();
        for (InterpretingDao.Sum each : sums) {
            UnmetHours one =
                    new UnmetHours(each.month(), each.language(), each.requests(), each.minutes(), filter.code());
            merged.merge(one.key(), one, UnmetInterpreting::added);
        }
        return merged.values().stream().sorted(ORDER).toList();
    }

    private static List<InterpretingDao.Sum> sums(Handle handle, CentresAsked asked, UnmetFilter filter, Instant now) {
        InterpretingDao dao = handle.attach(InterpretingDao.class);
        if (asked.everywhere()) {
            return dao.unmet(filter.spoken(), now);
        }
        List<InterpretingDao.Sum> sums = new ArrayList<>();
        asked.centres().forEach(each -> sums.addAll(dao.unmetAt(each, filter.spoken(), now)));
        return sums;
    }

    private static UnmetHours added(UnmetHours one, UnmetHours other) {
        return new UnmetHours(
                one.month(),
                one.language(),
                one.requests() + other.requests(),
                one.minutes() + other.minutes(),
                one.centre());
    }
}
