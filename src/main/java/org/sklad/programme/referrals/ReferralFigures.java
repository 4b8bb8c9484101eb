package org.sklad.programme.referrals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.consultations.ConsultationKind;

/** Counts of referrals by month, centre, kind and state, for managers and auditors, who read no referral. */
public final class ReferralFigures {
    static final Role[] MAY_COUNT = {Role.MANAGER, Role.AUDITOR};

    interface FigureDao {
        record Row(ConsultationKind kind, ReferralState state, Instant recordedAt) {}

        @SqlQuery("""
                select r.kind, r.state, r.recorded_at from referrals r
                where r.centre = :at and (r.recorded_at, r.id) < (:before, :beforeId) and r.recorded_at >= :since
                order by r.recorded_at desc, r.id desc limit :limit""")
        List<Row> of(CentreCode at, @BindMethods LatestRows rows);
    }

    private record Key(YearMonth month, ConsultationKind kind) {}

    private final Database database;
    private final Centres centres;

    ReferralFigures(Database database, Centres centres) {
        this.database = database;
        this.centres = centres;
    }

    /**
     * Lists the figures of the operator's centres, latest month first.
     *
     * @param after place of the last row of the previous part; empty for the first part
     * @throws NotFound if the operator has no role at the centre
     * @throws Forbidden if the operator is neither manager nor auditor there
     */
    public List<ReferralFigure> list(ReferralFigureFilter filter, String after, int limit, Operator by) {
        by.requireIn(filter.code(), MAY_COUNT);
        List<CentreCode> own = filter.code()
                .map(code -> List.of(centres.get(code).code()))
                .orElseGet(() -> centres.codes().stream()
                        .filter(code -> by.roles().hasAt(code, MAY_COUNT))
                        .toList());
        return database.readForReport(handle -> own.stream()
                .flatMap(centre -> counted(handle, centre, filter).stream())
                .sorted(Comparator.comparing(ReferralFigure::order))
                .filter(each -> each.order().compareTo(after) > 0)
                .limit(limit)
                .toList());
    }

    private static List<ReferralFigure> counted(Handle handle, CentreCode centre, ReferralFigureFilter filter) {
        var zone = Centres.zone(handle, centre);
        LatestRows rows = filter.rows(handle, PlaceInTime.FIRST, Integer.MAX_VALUE);
        Map<Key, Map<ReferralState, Long>> counts = handle.attach(FigureDao.class).of(centre, rows).stream()
                .filter(each -> filter.kind() == null || filter.kind() == each.kind())
                .collect(Collectors.groupingBy(
                        each -> new Key(YearMonth.from(each.recordedAt().atZone(zone)), each.kind()),
                        Collectors.groupingBy(FigureDao.Row::state, Collectors.counting())));
        return counts.entrySet().stream()
                .map(each -> figure(each.getKey(), centre, each.getValue()))
                .toList();
    }

    private static ReferralFigure figure(Key key, CentreCode centre, Map<ReferralState, Long> counts) {
        return new ReferralFigure(
                key.month(),
                centre,
                key.kind(),
                counts.getOrDefault(ReferralState.OPEN, 0L),
                counts.getOrDefault(ReferralState.ACCEPTED, 0L),
                counts.getOrDefault(ReferralState.DECLINED, 0L),
                counts.getOrDefault(ReferralState.DONE, 0L),
                counts.getOrDefault(ReferralState.WITHDRAWN, 0L));
    }
}
