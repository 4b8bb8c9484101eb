package org.sklad.programme.referrals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.programme.caseload.DatedThings;
import org.sklad.programme.consultations.ConsultationKind;
import org.sklad.programme.consultations.ContentAccess;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryCode;

/** Lists of referrals. Each row has what the operator may read of it without a purpose. */
public final class ReferralLists {
    /** Rows that are read at once when they are narrowed by their organisation, whose codes differ in each row. */
    private static final int PART = 500;

    private final Database database;
    private final Centres centres;
    private final InstantSource clock;

    ReferralLists(Database database, Centres centres, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * Lists referrals of the operator's centres, latest first. A filter by state, urgency, organisation or overdue leaves out those whose
     * value the operator may not read.
     *
     * @throws org.sklad.platform.i18n.NotFound if the operator has no role at the centre
     * @throws org.sklad.platform.i18n.Forbidden if the operator is no field worker there
     */
    public List<ListedReferral> list(ReferralFilter filter, PlaceInTime after, int limit, Operator by) {
        by.requireIn(filter.code(), Role.FIELD);
        List<CentreCode> own =
                filter.code().map(code -> List.of(centres.get(code).code())).orElseGet(() -> centres(by));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Centres.ZONE);
        return database.read(handle -> {
            Reading reading = new Reading(handle, own, filter, by, today);
            List<StoredReferral> rows = filter.organisation() == null
                    ? reading.rows(after, limit)
                    : reading.ofOrganisation(filter.organisation(), after, limit);
            return listed(handle, rows, by, today);
        });
    }

    /** Lists the pending referrals by the operator in their centres, the earliest day first. */
    public List<Referral> due(Operator by) {
        List<CentreCode> own = centres(by);
        return database.read(handle -> handle.attach(ReferralDao.class).due(by.id(), own, DatedThings.MOST)).stream()
                .map(StoredReferral::referral)
                .toList();
    }

    private List<CentreCode> centres(Operator by) {
        return centres.codes().stream()
                .filter(code -> by.roles().hasAt(code, Role.FIELD))
                .toList();
    }

    private static List<ListedReferral> listed(Handle handle, List<StoredReferral> rows, Operator by, LocalDate today) {
        Organisations organisations = Organisations.of(handle);
        Map<UUID, EntryCode> codes = rows.stream()
                .filter(each -> access(each, by) == ContentAccess.OPEN)
                .collect(Collectors.toMap(
                        each -> each.referral().id(),
                        each -> organisations.open(each.referral().id(), each.stored())));
        Map<EntryCode, Entry> named = Organisations.named(handle, Set.copyOf(codes.values()));
        return rows.stream()
                .map(each -> new ListedReferral(
                        each.referral(),
                        access(each, by),
                        Optional.ofNullable(codes.get(each.referral().id())).map(named::get),
                        each.referral().isOverdue(today)))
                .toList();
    }

    private static ContentAccess access(StoredReferral each, Operator by) {
        Referral it = each.referral();
        return it.author().equals(by.username()) ? ContentAccess.OPEN : ContentAccess.of(it.kind(), by);
    }

    /** One reading of a list. */
    private record Reading(Handle handle, List<CentreCode> own, ReferralFilter filter, Operator by, LocalDate today) {
        List<StoredReferral> rows(PlaceInTime after, int limit) {
            var rows = filter.rows(handle, after, limit);
            ReferralDao dao = handle.attach(ReferralDao.class);
            boolean mine = Boolean.TRUE.equals(filter.own());
            var scope = new ReferralDao.Scope(
                    by.id(), mine ? by.id() : null, filter.reveals() ? 0 : 1, filter.isOverdue() ? 1 : 0, today);
            Set<ConsultationKind> kinds = kinds();
            return InTime.latest(limit, own.stream().map(at -> {
                if (filter.beneficiary() != null) {
                    return dao.ofPerson(at, scope, kinds, rows, filter);
                }
                return mine
                        ? dao.ofAuthor(at, scope, kinds, rows, filter)
                        : dao.ofCentre(at, scope, kinds, rows, filter);
            }));
        }

        /** Returns the kinds of which the operator reads what the filter reveals, whoever the author is. */
        private Set<ConsultationKind> kinds() {
            return Stream.of(ConsultationKind.values())
                    .filter(each -> {
                        ContentAccess access = ContentAccess.of(each, by);
                        return filter.organisation() == null
                                ? access != ContentAccess.TRACE
                                : access == ContentAccess.OPEN;
                    })
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsultationKind.class)));
        }

        List<StoredReferral> ofOrganisation(EntryCode wanted, PlaceInTime after, int limit) {
            List<StoredReferral> found = new ArrayList<>();
            List<StoredReferral> part;
            PlaceInTime from = after;
            do {
                part = rows(from, PART);
                part.stream()
                        .filter(each -> each.stored()
                                .equals(Organisations.code(
                                        handle, each.referral().id(), wanted)))
                        .forEach(found::add);
                from = part.isEmpty() ? from : part.get(part.size() - 1).place();
            } while (part.size() == PART && found.size() < limit);
            return found.stream().limit(limit).toList();
        }
    }
}
