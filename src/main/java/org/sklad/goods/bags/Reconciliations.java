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
import org.sklad.centres.places.CentreAndPeriod;
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
import org.sklad.platform.lists.LatestRows;

/**
 * Reconciliations of the bags of mobile teams at the end of a visit: quantities loaded, handed out, expected and found. Warehouse
 * workers and managers of the team's home centre make them. Handouts from the bag can continue meanwhile. Each difference needs a
 * reason and is posted as an adjustment. Remaining goods move back. Completion does all of this in one transaction. Quantities are
 * smallest units.
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
     * Starts the reconciliation of a bag.
     *
     * @param bag code within the centre, with or without the centre before it
     * @param to location that the remaining goods return to, in the same format
     * @return true for a new reconciliation; false for a repeat of the same request
     * @throws InvalidFields if the bag does not exist or is inactive, or goods cannot return to the location
     * @throws Refused if the bag has an open reconciliation
     */
    public boolean open(IdempotencyKey claim, CentreCode centre, String bag, String to, Operator by) {
        by.requireAt(centre, Moves.mayMove());
        Document document = Document.now(claim.id(), by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            Location from = bag(handle, centre, bag);
            Location back = locations
                    .findReal(handle, centre, to)
                    .filter(each -> each.kind() != LocationKind.BAG && each.active())
                    .orElseThrow(() -> new InvalidFields("to", Message.of("moves.location-unknown", to, centre)));
            if (dao(handle).open(from.id()).isPresent()) {
                throw Refused.conflict("bags.bag.open-already", from.address());
            }
            dao(handle).insert(claim.id(), centre, from.id(), back.id(), by.id(), document.recordedAt());
        });
    }

    private Location bag(Handle handle, CentreCode centre, String text) {
        return locations
                .findReal(handle, centre, text)
                .filter(each -> each.kind() == LocationKind.BAG && each.active())
                .orElseThrow(() -> new InvalidFields("bag", Message.of("bags.bag.unknown", text, centre)));
    }

    /** Finds the open reconciliation of a bag, and checks that the operator may continue it. */
    Optional<UUID> openFor(CentreCode centre, LocationCode bag, Operator by) {
        by.requireAt(centre, Moves.mayMove());
        return database.read(handle -> locations
                .find(handle, centre, bag)
                .flatMap(location -> dao(handle).open(location.id())));
    }

    /**
     * Corrects differences and moves the remaining goods back. Goods that were not counted are missing.
     *
     * @param reasons one for each lot with a difference, with the difference that the operator saw
     * @param prefix prefix of the fields of a reason, with {@code %d} for its index
     * @throws Refused if it was already completed
     * @throws InvalidFields if a difference has no reason or has changed, or the reason does not fit it
     */
    public boolean complete(IdempotencyKey claim, UUID id, List<DifferenceReason> reasons, String prefix, Operator by) {
        requireMayChange(id, by);
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

    /**
     * Finds a reconciliation with the contents of the bag.
     *
     * @throws NotFound if the operator has no role at the centre
     */
    public ReconciliationView get(UUID id, Operator by) {
        return database.read(handle -> {
            Reconciliation reconciliation = visible(handle, id, by);
            List<BagLine> lines = BagContents.of(handle, reconciliation);
            return new ReconciliationView(
                    reconciliation,
                    lines,
                    Skus.named(handle, lines.stream().map(BagLine::sku).collect(Collectors.toSet())));
        });
    }

    /** Finds the address of the page, if the operator may see it. */
    public Optional<String> page(UUID id, Operator by) {
        return database.read(handle -> dao(handle).find(id))
                .filter(each -> by.roles().hasAt(each.centre(), Moves.maySee()))
                .map(each -> ReconciliationActs.PATH + "/" + id);
    }

    /** Lists reconciliations of one centre, or of all centres of the operator, latest first. Rejects any other centre. */
    public List<Reconciliation> list(CentreAndPeriod filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, Moves.maySee());
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return asked.latest(
                    limit, () -> dao(handle).list(rows), each -> dao(handle).ofCentre(each, rows));
        });
    }

    /** Finds a reconciliation that the operator may continue. Throws the same exceptions as {@link #get}, or Forbidden. */
    Reconciliation requireMayChange(UUID id, Operator by) {
        Reconciliation reconciliation = database.read(handle -> visible(handle, id, by));
        by.requireAt(reconciliation.centre(), Moves.mayMove());
        return reconciliation;
    }

    private static Reconciliation visible(Handle handle, UUID id, Operator by) {
        Reconciliation reconciliation = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(reconciliation.centre(), Moves.maySee());
        return reconciliation;
    }

    private static ReconciliationDao dao(Handle handle) {
        return handle.attach(ReconciliationDao.class);
    }
}
