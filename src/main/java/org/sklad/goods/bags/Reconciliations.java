package org.sklad.goods.bags;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.adjustments.Adjustments;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.moves.Moves;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * The bag of a mobile team at the end of a visit: what was loaded and handed out, what should be left and what is, by warehouse workers
 * and managers of the team's home centre. Handing out goes on meanwhile. What differs needs a reason and is posted as an adjustment;
 * what is left goes back where it came from; all of that in one transaction. Quantities are smallest units.
 */
public final class Reconciliations {
    private final Database database;
    private final Locations locations;
    private final StockLedger ledger;
    private final Adjustments adjustments;
    private final Randomness randomness;
    private final InstantSource clock;

    public Reconciliations(
            Database database,
            Locations locations,
            StockLedger ledger,
            Adjustments adjustments,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.locations = locations;
        this.ledger = ledger;
        this.adjustments = adjustments;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Begins to look through a bag.
     *
     * @param bag its code within the centre, or with the centre before it
     * @param to likewise, where what is left goes in the end
     * @return true when it is new; false when the same came before under the same id
     * @throws InvalidFields when there is no such open bag, or what is left cannot go there
     * @throws Refused if somebody began before and has not completed it
     */
    public boolean open(IdempotencyKey claim, CentreCode centre, String bag, String to, Operator by) {
        by.requireAt(centre, Moves.mayMove());
        Document document = Document.now(claim.id(), by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            Location from = bag(handle, centre, bag);
            Location back = locations
                    .findReal(handle, centre, to)
                    .filter(each -> each.kind() != LocationKind.BAG && each.active())
                    .orElseThrow(
                            () -> new InvalidFields("to", Message.of("moves.location-unknown", to, centre.value())));
            if (dao(handle).open(from.id()).isPresent()) {
                throw Refused.conflict("bags.bag.open-already", from.address().toString());
            }
            dao(handle).insert(claim.id(), centre, from.id(), back.id(), by.id(), document.recordedAt());
        });
    }

    private Location bag(Handle handle, CentreCode centre, String text) {
        return locations
                .findReal(handle, centre, text)
                .filter(each -> each.kind() == LocationKind.BAG && each.active())
                .orElseThrow(() -> new InvalidFields("bag", Message.of("bags.bag.unknown", text, centre.value())));
    }

    /** The one that is open for a bag, for who may go on with it. */
    Optional<UUID> openFor(CentreCode centre, LocationCode bag, Operator by) {
        by.requireAt(centre, Moves.mayMove());
        return database.read(handle -> locations
                .find(handle, centre, bag)
                .flatMap(location -> dao(handle).open(location.id())));
    }

    /**
     * Corrects what differs and carries back what is left; what nobody counted is not there.
     *
     * @param reasons one for each lot that differs, with the difference as it was seen
     * @param prefix of the names of a reason's fields, with {@code %d} for its place
     * @throws Refused if the bag was already completed
     * @throws InvalidFields where a difference has no reason, has another by now, or the reason does not go with it
     */
    public boolean complete(IdempotencyKey claim, UUID id, List<ToReconcile> reasons, String prefix, Operator by) {
        mine(id, by);
        Document document = Document.now(id, by, clock.instant());
        List<UUID> ids = Stream.generate(randomness::id).limit(reasons.size()).toList();
        return database.once(claim, document.recordedAt(), handle -> {
            if (dao(handle).nextScan(id).isEmpty()) {
                throw Refused.conflict("bags.bag.completed-already");
            }
            Reconciliation present = dao(handle).find(id).orElseThrow(NotFound::new);
            new Completion(handle, locations, ledger, adjustments, document, present).run(claim, reasons, prefix, ids);
            dao(handle).complete(id, by.id(), document.recordedAt());
        });
    }

    /** With all that was in the bag; refuses with {@link NotFound} outside the operator's centres. */
    public ReconciliationView get(UUID id, Operator by) {
        return database.read(handle -> {
            Reconciliation reconciliation = seen(handle, id, by);
            List<BagLine> lines = BagContents.of(handle, reconciliation);
            return new ReconciliationView(
                    reconciliation,
                    lines,
                    Skus.named(handle, lines.stream().map(BagLine::sku).collect(Collectors.toSet())));
        });
    }

    /** The address of its page, if the operator sees it. */
    public Optional<String> page(UUID id, Operator by) {
        return database.read(handle -> dao(handle).find(id))
                .filter(each -> by.roles().hasAt(each.centre(), Moves.maySee()))
                .map(each -> ReconciliationPages.PATH + "/" + id);
    }

    /** Those of one centre, or of all of the operator's, the latest first. Refuses a centre that is none of them. */
    public List<Reconciliation> list(Optional<CentreCode> centre, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(centre, by, Moves.maySee());
        return database.read(handle -> asked.latest(
                limit,
                () -> dao(handle).list(after.before(), after.id(), limit),
                each -> dao(handle).ofCentre(each, after.before(), after.id(), limit)));
    }

    /** One that the operator may go on with; refuses like {@link #get}, or with Forbidden. */
    Reconciliation mine(UUID id, Operator by) {
        Reconciliation reconciliation = database.read(handle -> seen(handle, id, by));
        by.requireAt(reconciliation.centre(), Moves.mayMove());
        return reconciliation;
    }

    private static Reconciliation seen(Handle handle, UUID id, Operator by) {
        Reconciliation reconciliation = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(reconciliation.centre(), Moves.maySee());
        return reconciliation;
    }

    private static ReconciliationDao dao(Handle handle) {
        return handle.attach(ReconciliationDao.class);
    }
}
