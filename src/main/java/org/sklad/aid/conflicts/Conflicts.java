package org.sklad.aid.conflicts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.Breaches;
import org.sklad.aid.handouts.Entitlements.ReceivedElsewhere;
import org.sklad.aid.handouts.HandoutCipher;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.HandoutReader;
import org.sklad.aid.handouts.HandoutRow;
import org.sklad.aid.handouts.ResolutionRow;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * Conflicts of records that were made offline. They have happened, so a manager decides afterwards: reverses a handout or a session or
 * withdraws a need, which ends the conflict, or resolves the conflict so that they remain as they happened.
 */
public final class Conflicts {

    /** Maximum number of handouts shown for one shortage; a team makes fewer between two counts. */
    private static final int MOST = 100;

    private final Database database;
    private final Centres centres;
    private final HandoutCipher seals;
    private final HandoutReader reader;
    private final OfflineConflicts offline;
    private final InstantSource clock;

    public Conflicts(Database database, Centres centres, DataKeys dataKeys, FieldCipher fields, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.seals = new HandoutCipher(dataKeys, fields);
        this.reader = new HandoutReader(database, seals);
        this.offline = new OfflineConflicts(database, dataKeys, fields);
        this.clock = clock;
    }

    /**
     * Lists open conflicts, latest first.
     *
     * @throws NotFound if the centre is not one of the operator's
     * @throws Forbidden if the operator is neither manager nor auditor anywhere
     */
    public List<Conflict> list(ConflictFilter filter, PlaceInTime after, int limit, Operator by) {
        Optional<CentreCode> centre = filter.code();
        by.requireIn(centre, maySee());
        List<CentreCode> seen = centre.map(code -> List.of(centres.get(code).code()))
                .orElseGet(() -> centres.own(by).stream()
                        .map(Centre::code)
                        .filter(code -> by.roles().hasAt(code, maySee()))
                        .toList());
        return seen.isEmpty()
                ? List.of()
                : database.read(handle -> conflicts(handle, rows(handle, seen, filter, after, limit), by));
    }

    private static List<ConflictRow> rows(
            Handle handle, Collection<CentreCode> seen, ConflictFilter filter, PlaceInTime after, int limit) {
        LatestRows rows = filter.rows(handle, after, limit);
        return InTime.latest(
                limit,
                Stream.of(
                        dao(handle).list(seen, rows, filter),
                        OfflineConflicts.dao(handle).list(seen, rows, filter)));
    }

    /** Lists the latest open conflicts of these centres, of which the operator is a manager. A sensitive item is a personal item. */
    List<Conflict> latest(Set<CentreCode> managed, int limit, Operator by) {
        return database.read(handle ->
                conflicts(handle, rows(handle, managed, ConflictFilter.ALL, PlaceInTime.FIRST, limit), true, by));
    }

    /**
     * Lists the conflicts of a handout, decided or not; the other list has only open ones. Empty if the operator is neither manager nor
     * auditor of its centre.
     */
    public List<Conflict> ofHandout(HandoutDetails handout, Operator by) {
        return handout.offline() && by.roles().hasAt(handout.centre(), maySee())
                ? database.read(handle -> conflicts(handle, dao(handle).ofHandout(handout.id()), by))
                : List.of();
    }

    private static List<Conflict> conflicts(Handle handle, List<ConflictRow> rows, Operator by) {
        return conflicts(handle, rows, false, by);
    }

    private static List<Conflict> conflicts(Handle handle, List<ConflictRow> rows, boolean discreet, Operator by) {
        ConflictWords words = ConflictWords.of(handle, rows, discreet, by);
        return rows.stream().map(row -> Conflict.of(row, words.what(row), by)).toList();
    }

    /**
     * Returns a conflict, open or not.
     *
     * @throws NotFound if there is none in the operator's centres
     */
    public ConflictDetails get(UUID id, Operator by) {
        return database.read(handle -> {
            ConflictRow row = row(handle, id, by, maySee());
            if (row.recordKind() != RecordKind.HANDOUT) {
                return ofRecord(handle, row, by);
            }
            Optional<ResolutionRow> resolution =
                    row.open() ? Optional.empty() : dao(handle).resolution(row.record(), row.kind(), row.subject());
            Set<UUID> together =
                    resolution.map(each -> dao(handle).seen(each.id())).orElseGet(() -> together(handle, row));
            List<HandoutDetails> handouts = reader.all(handle, together, by);
            return new ConflictDetails(
                    conflicts(handle, List.of(row), by).get(0),
                    ConflictState.of(row.open(), resolution.isPresent()),
                    stamp(together),
                    handouts,
                    elsewhere(handle, together, handouts),
                    Optional.empty(),
                    code(row, by),
                    resolution.map(each -> opened(handle, each)));
        });
    }

    private ConflictDetails ofRecord(Handle handle, ConflictRow row, Operator by) {
        OfflineConflicts.More more = offline.more(handle, row, by);
        return new ConflictDetails(
                conflicts(handle, List.of(row), by).get(0),
                ConflictState.of(row.open(), more.resolution().isPresent()),
                stamp(Set.of(row.record())),
                List.of(),
                List.of(),
                more.need(),
                more.code(),
                more.resolution());
    }

    private ConflictDetails.Resolution opened(Handle handle, ResolutionRow row) {
        String reason = HandoutReader.find(handle, row.handout())
                .map(handout -> seals.of(handout).openResolution(row.id(), row.reason()))
                .orElse("");
        return new ConflictDetails.Resolution(reason, row.operator(), row.resolvedAt());
    }

    /** Returns the scanned code to managers, so that they can find out whom it meant. */
    private Optional<String> code(ConflictRow row, Operator by) {
        boolean manager = by.roles().hasAt(row.centre(), Role.MANAGER);
        return row.named().isEmpty() || !manager
                ? Optional.empty()
                : Optional.of(seals.ofGroup(row.record()).open("named", row.named()));
    }

    private static List<ReceivedElsewhere> elsewhere(Handle handle, Set<UUID> together, List<HandoutDetails> seen) {
        Set<UUID> others = new HashSet<>(together);
        seen.forEach(each -> others.remove(each.id()));
        return others.isEmpty()
                ? List.of()
                : dao(handle).given(others).stream()
                        .map(row -> new ReceivedElsewhere(row.category(), row.givenOn()))
                        .toList();
    }

    /** Returns all handouts that break it together, including this one. */
    private static Set<UUID> together(Handle handle, ConflictRow row) {
        Set<UUID> together = new TreeSet<>(Set.of(row.record()));
        if (row.kind() == ConflictKind.ENTITLEMENT) {
            together.addAll(Breaches.together(handle, row.record(), row.subject()));
        }
        if (row.kind() == ConflictKind.STOCK) {
            LotCode.find(row.subject())
                    .ifPresent(lot -> together.addAll(
                            dao(handle).ofShortage(row.location().orElseThrow(), lot, row.subject(), MOST)));
        }
        return together;
    }

    /** Returns a hash of these handouts, some of which may be of centres that the reader may not see. */
    private static String stamp(Set<UUID> together) {
        byte[] ids = new TreeSet<>(together).toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(ids).toString();
    }

    /** Checks that the operator may resolve the conflict, before the form is checked. */
    public void requireResolver(UUID id, Operator by) {
        database.read(handle -> row(handle, id, by, Role.MANAGER));
    }

    /**
     * Resolves the conflict: its record, or all handouts in it at this moment, remain as they happened.
     *
     * @param seen stamp of the conflict that the operator saw; empty to resolve it as it is
     * @return true the first time; false if the same id came with the same content before
     * @throws NotFound if there is none in the operator's centres
     * @throws Forbidden if the operator is not a manager there
     * @throws ChangedMeanwhile if other handouts are in it than the operator saw
     * @throws Refused if it was already resolved, or if nothing is broken any more
     */
    public boolean resolve(IdempotencyKey claim, UUID id, Optional<String> seen, String reason, Operator by) {
        Instant now = clock.instant();
        ConflictRow found = database.read(handle -> row(handle, id, by, Role.MANAGER));
        if (found.recordKind() != RecordKind.HANDOUT) {
            return offline.resolve(claim, found, reason, by, now);
        }
        String sealed = database.read(handle -> {
            ConflictRow row = row(handle, id, by, Role.MANAGER);
            HandoutCipher.Seal seal = seals.of(HandoutReader.row(handle, row.record(), by, Role.MANAGER));
            return seal.closeResolution(claim.id(), reason);
        });
        return database.once(claim, now, handle -> {
            ConflictRow row = row(handle, id, by, Role.MANAGER);
            if (!row.open()) {
                throw Refused.conflict("conflicts.conflict.closed");
            }
            Set<UUID> together = together(handle, row);
            ChangedMeanwhile.requireSame(seen, stamp(together));
            ConflictDao dao = dao(handle);
            HandoutRow handout = HandoutReader.row(handle, row.record(), by, Role.MANAGER);
            dao.resolve(claim.id(), id, handout.kept(handle, sealed), by.id(), now);
            dao.insertSeen(claim.id(), together);
            dao.closeAll(dao.open(row.centre(), row.kind(), row.subject(), together));
            if (row.kind() == ConflictKind.PERSON) {
                dao.forgetCode(row.record());
            }
        });
    }

    private static ConflictRow row(Handle handle, UUID id, Operator by, Role... any) {
        ConflictRow row =
                dao(handle).find(id).or(() -> OfflineConflicts.find(handle, id)).orElseThrow(NotFound::new);
        by.requireAt(row.centre(), any);
        return row;
    }

    private static ConflictDao dao(Handle handle) {
        return handle.attach(ConflictDao.class);
    }

    /** Returns the roles that may see conflicts. */
    public static Role[] maySee() {
        return new Role[] {Role.MANAGER, Role.AUDITOR};
    }
}
