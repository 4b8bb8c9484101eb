package org.sklad.aid.handouts;

import java.util.ArrayList;
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
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.aid.dosage.Dosing;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Receiver;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;

/** Reader of handouts for operators who may see them at their centre. It uses a fixed number of statements per page. */
public final class HandoutReader {

    /** A signature shows a name, so roles that see no identities do not see it. */
    private static final Role[] SEE_SIGNATURES = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final HandoutCipher seals;

    public HandoutReader(Database database, HandoutCipher seals) {
        this.database = database;
        this.seals = seals;
    }

    /** Returns the row of a handout, for an operator with one of the roles at its centre. */
    public HandoutRow row(UUID id, Operator by, Role... any) {
        return database.read(handle -> row(handle, id, by, any));
    }

    /** Returns the same in the caller's transaction. */
    public static HandoutRow row(Handle handle, UUID id, Operator by, Role... any) {
        HandoutRow row = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(row.centre(), any);
        return row;
    }

    HandoutDetails get(UUID id, Operator by) {
        Whole whole = database.read(handle -> {
            HandoutRow row = row(handle, id, by, maySee());
            return new Whole(row, parts(handle, List.of(row)));
        });
        return details(whole.row(), whole.parts(), by);
    }

    private record Whole(HandoutRow row, Parts parts) {}

    /** A handout with all its texts and the signature on the screen. */
    public record Opened(HandoutRow row, HandoutDetails handout, Optional<byte[]> signature) {}

    /** Lists all handouts to a person, oldest first, in the caller's transaction. */
    public List<Opened> all(Handle handle, BeneficiaryId person) {
        List<HandoutRow> rows = dao(handle).allOfPerson(person).stream()
                .flatMap(id -> dao(handle).find(id).stream())
                .toList();
        Parts parts = rows.isEmpty() ? new Parts(List.of(), List.of(), Map.of()) : parts(handle, rows);
        return rows.stream()
                .map(row -> new Opened(
                        row,
                        details(row, parts, true, true),
                        dao(handle).signature(row.id()).flatMap(seals.of(row)::openPicture)))
                .toList();
    }

    /** Lists these handouts, oldest first, in the caller's transaction. Leaves out those that the operator does not see. */
    public List<HandoutDetails> all(Handle handle, Set<UUID> ids, Operator by) {
        List<HandoutRow> rows = dao(handle).all(ids).stream()
                .filter(row -> by.roles().hasAt(row.centre(), maySee()))
                .toList();
        Parts parts = rows.isEmpty() ? new Parts(List.of(), List.of(), Map.of()) : parts(handle, rows);
        return rows.stream().map(row -> details(row, parts, by)).toList();
    }

    /** Encrypts the reason of a reversal with the key of the handout. */
    String sealed(HandoutRow row, String reason) {
        return seals.of(row).close("reversal_reason", reason);
    }

    /** Returns the same as {@link Handouts#signature}. */
    Optional<byte[]> signature(UUID id, Operator by) {
        HandoutRow row = row(id, by, maySee());
        return by.roles().hasAt(row.centre(), SEE_SIGNATURES)
                ? database.read(handle -> dao(handle).signature(id)).flatMap(seals.of(row)::openPicture)
                : Optional.empty();
    }

    List<HandoutDetails> list(
            List<CentreCode> centres,
            HandoutFilter filter,
            Optional<BeneficiaryId> person,
            Optional<HandoutPlace> after,
            int limit,
            Operator by) {
        List<HandoutRow> rows = new ArrayList<>();
        for (CentreCode centre : centres) {
            int missing = limit - rows.size();
            if (missing > 0
                    && after.filter(place -> place.centre().compareTo(centre) > 0)
                            .isEmpty()) {
                PlaceInTime from = after.filter(place -> place.centre().equals(centre))
                        .map(HandoutPlace::after)
                        .orElse(PlaceInTime.FIRST);
                rows.addAll(database.read(
                        handle -> rows(handle, centre, filter.rows(handle, from, missing), filter, person)));
            }
        }
        return details(rows, by);
    }

    /** Lists the latest handouts to a person in their present centre, without those whose goods were all returned. */
    public List<HandoutDetails> last(Beneficiary person, int limit, Operator by) {
        by.requireAt(person.centre(), maySee());
        return details(database.read(handle -> dao(handle).lastOfPerson(person.id(), person.centre(), limit)), by);
    }

    private static List<HandoutRow> rows(
            Handle handle, CentreCode at, LatestRows rows, HandoutFilter filter, Optional<BeneficiaryId> person) {
        HandoutDao dao = dao(handle);
        Optional<Set<LotCode>> lots = asked(handle, filter);
        if (lots.isPresent()) {
            String to = person.map(BeneficiaryId::toString).orElse("");
            return lots.get().isEmpty() ? List.of() : dao.ofLots(lots.get(), to, at, rows, filter);
        }
        if (person.isPresent()) {
            return dao.ofPerson(person.get(), at, rows, filter);
        }
        if (filter.operator() != null) {
            return dao.ofOperator(at, rows, filter);
        }
        return filter.on() == null ? dao.ofCentre(at, rows, filter) : dao.ofDay(at, rows, filter);
    }

    /** Returns the lots that the lot, the item and the words all mean, or empty if the filter has none of them. */
    private static Optional<Set<LotCode>> asked(Handle handle, HandoutFilter filter) {
        return Stream.of(
                        Optional.ofNullable(filter.lot()).map(lot -> Lots.holding(handle, lot)),
                        Optional.ofNullable(filter.item()).map(item -> Lots.holding(handle, item)),
                        Optional.ofNullable(filter.words()).map(words -> named(handle, words)))
                .flatMap(Optional::stream)
                .reduce((some, others) -> some.stream().filter(others::contains).collect(Collectors.toSet()));
    }

    /**
     * Returns the lots of the items that the words mean.
     *
     * @throws InvalidFields if they mean more than {@link HandoutFilter#MOST_ITEMS} items, because the list would leave handouts out
     */
    private static Set<LotCode> named(Handle handle, String words) {
        Set<Sku> meant = Skus.meant(handle, words, HandoutFilter.MOST_ITEMS + 1);
        if (meant.size() > HandoutFilter.MOST_ITEMS) {
            throw new InvalidFields("words", Message.of("handouts.words.too-many", HandoutFilter.MOST_ITEMS));
        }
        return meant.stream()
                .flatMap(item -> Lots.holding(handle, item).stream())
                .collect(Collectors.toSet());
    }

    private record Parts(List<LineRow> lines, List<HandoutDao.HeadsRow> heads, Map<Sku, Item> items) {}

    private List<HandoutDetails> details(List<HandoutRow> rows, Operator by) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Parts parts = database.read(handle -> parts(handle, rows));
        return rows.stream().map(row -> details(row, parts, by)).toList();
    }

    private HandoutDetails details(HandoutRow row, Parts parts, Operator by) {
        return details(row, parts, seesMedicines(by), HandoutReceivers.knows(row.centre(), by));
    }

    private static boolean seesMedicines(Operator by) {
        return by.may(Right.MEDICINE) || by.roles().has(Role.AUDITOR);
    }

    private static Parts parts(Handle handle, List<HandoutRow> rows) {
        List<UUID> ids = rows.stream().map(HandoutRow::id).toList();
        List<UUID> groups = rows.stream()
                .filter(row -> row.beneficiary().isEmpty())
                .map(HandoutRow::id)
                .toList();
        List<LineRow> lines = dao(handle).lines(ids);
        Set<Sku> skus = lines.stream().map(LineRow::sku).collect(Collectors.toSet());
        List<HandoutDao.HeadsRow> heads =
                groups.isEmpty() ? List.of() : dao(handle).heads(groups);
        return new Parts(lines, heads, Skus.named(handle, skus));
    }

    private HandoutDetails details(HandoutRow row, Parts parts, boolean medicines, boolean team) {
        HandoutCipher.Seal seal = seals.of(row);
        List<Heads> group = parts.heads().stream()
                .filter(each -> each.handout().equals(row.id()))
                .map(HandoutDao.HeadsRow::shown)
                .toList();
        return new HandoutDetails(
                row.id(),
                row.state(),
                row.centre(),
                new LocationAddress(row.locationCentre(), row.locationCode()),
                row.caseCode(),
                group,
                team ? Receiver.stored(row.sex(), row.ageBand(), group) : Receiver.UNKNOWN,
                row.givenOn(),
                row.occurredAt(),
                row.recordedAt(),
                row.offline(),
                row.operator(),
                parts.lines().stream()
                        .filter(each -> each.handout().equals(row.id()))
                        .map(each -> line(each, parts.items(), seal, medicines))
                        .toList(),
                row.acknowledgement(),
                CaseCode.find(seal.open("collected_by", row.collectedBy())),
                row.second()
                        .map(second ->
                                new HandoutDetails.Beyond(seal.open("override_reason", row.overrideReason()), second)),
                row.reversal()
                        .map(id -> new HandoutDetails.Reversal(
                                id,
                                seal.open(
                                        "reversal_reason", row.reversalReason().orElse("")),
                                row.reversedBy().orElseThrow(),
                                row.reversedAt().orElseThrow())));
    }

    private static HandoutDetails.Line line(
            LineRow row, Map<Sku, Item> items, HandoutCipher.Seal seal, boolean medicines) {
        LotCode lot = row.lot();
        return new HandoutDetails.Line(
                row.line(),
                Optional.ofNullable(items.get(row.sku())).orElseThrow(NotFound::new),
                lot,
                row.number(),
                row.expiresOn(),
                row.donor(),
                row.fundingSource(),
                new LocationAddress(row.centre(), row.location()),
                row.box(),
                row.quantity(),
                row.returned(),
                row.bought(),
                medicines ? seal.open("prescription", row.line(), row.prescription()) : "",
                medicines ? seal.open("dose", row.line(), row.dose()) : "",
                Dosing.read(medicines ? seal.open("dosing", row.line(), row.dosing()) : ""));
    }

    private static HandoutDao dao(Handle handle) {
        return handle.attach(HandoutDao.class);
    }

    /** Finds the row of a handout, without an access check. */
    public static Optional<HandoutRow> find(Handle handle, UUID id) {
        return handle.attach(HandoutDao.class).find(id);
    }

    /** Returns true if the handout exists and was not reversed. */
    public static boolean isRecorded(Handle handle, UUID id) {
        return handle.attach(HandoutDao.class).isRecorded(id);
    }

    /** Returns the reasons for which managers resolved the conflicts of an offline handout, oldest first. */
    public List<String> resolutions(Handle handle, HandoutRow row) {
        return row.offline()
                ? handle.attach(OfflineHandoutDao.class).resolutions(row.id()).stream()
                        .map(each -> seals.of(row).openResolution(each.id(), each.reason()))
                        .filter(reason -> !reason.isEmpty())
                        .toList()
                : List.of();
    }

    /** Returns the roles that may see handouts. */
    public static Role[] maySee() {
        return new Role[] {Role.FIELD, Role.MANAGER, Role.AUDITOR};
    }
}
