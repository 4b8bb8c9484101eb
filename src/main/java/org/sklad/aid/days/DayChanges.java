package org.sklad.aid.days;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.ChangedMeanwhile;

/**
 * Changes and cancels planned distribution days. A day can be changed or cancelled until the first person arrives. Planning reserves no
 * goods, so a cancellation frees none.
 */
public final class DayChanges {
    private final Database database;
    private final DistributionDays days;
    private final Audit audit;
    private final InstantSource clock;

    DayChanges(Database database, DistributionDays days, Audit audit, InstantSource clock) {
        this.database = database;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the plan of a day in its centre, and rewrites the list of expected people.
     *
     * @param version version of the day that the operator saw
     * @return true if this request made the change; false for a repeated id
     * @throws DayWrongState if a person has arrived, or the day is closed or cancelled
     * @throws ChangedMeanwhile if the version is not the present one
     * @throws org.sklad.platform.i18n.InvalidFields as {@link DistributionDays#plan}
     */
    public boolean change(IdempotencyKey claim, UUID id, long version, NewDay wanted, Operator by) {
        days.requireMayChange(id, by, DistributionDays.PLAN);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry("distribution-day-changed", by, id.toString(), details(wanted));
        Optional<ExpectedList> list = database.read(handle -> {
            if (IdempotencyKeys.isRepeated(handle, claim)) {
                return Optional.empty();
            }
            dao(handle).requirePlanned(id, version);
            return Optional.of(days.expectedList(handle, id, wanted, now));
        });
        return list.isPresent()
                && database.once(claim, now, handle -> {
                    if (dao(handle).change(update(id, version, wanted, list.get())) == 0) {
                        dao(handle).requirePlanned(id, version);
                    }
                    list.get().rewrite(handle, id);
                    Audit.record(handle, entry);
                });
    }

    /**
     * Cancels a day. It stays in the list, and its papers are marked as cancelled.
     *
     * @param version version of the day that the operator saw
     * @return true if this request cancelled the day; false for a repeated id
     * @throws DayWrongState if a person has arrived, or the day is closed or cancelled
     * @throws ChangedMeanwhile if the version is not the present one
     */
    public boolean cancel(IdempotencyKey claim, UUID id, long version, String reason, Operator by) {
        DistributionDay day = days.requireMayChange(id, by, DistributionDays.PLAN);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry(
                "distribution-day-cancelled", by, id.toString(), "centre=" + day.centre() + " date=" + day.heldOn());
        return database.once(claim, now, handle -> {
            if (dao(handle).cancel(id, version) == 0) {
                dao(handle).requirePlanned(id, version);
            }
            dao(handle).insertCancellation(id, claim.id(), reason, by.id(), now);
            Audit.record(handle, entry);
        });
    }

    private static DayDao.Update update(UUID id, long version, NewDay wanted, ExpectedList list) {
        return new DayDao.Update(
                id,
                version,
                list.location(),
                wanted.on(),
                wanted.rules(),
                wanted.items(),
                wanted.slots().from().toString(),
                wanted.slots().minutes(),
                wanted.slots().people());
    }

    private static String details(NewDay wanted) {
        return "centre=" + wanted.centre() + " date=" + wanted.on() + " location=" + wanted.location() + " rules="
                + wanted.ruleText();
    }

    private static DayDao dao(Handle handle) {
        return handle.attach(DayDao.class);
    }
}
