package org.sklad.goods.writeoffs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.CentresAsked;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.GoodsReading;
import org.sklad.goods.stock.LotCards;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;

/**
 * Goods that leave stock for good under a protocol (domain, "Write-off"), because they are expired, damaged, lost or stolen. Warehouse
 * workers and managers of the centre write them off. The operator names every lot, because the commission inspected these lots only.
 * Quantities are in smallest units.
 */
public final class WriteOffs {
    static final Role[] MAY_WRITE_OFF = {Role.WAREHOUSE, Role.MANAGER};
    static final Role[] MAY_SEE = {Role.WAREHOUSE, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Centres centres;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    WriteOffs(
            Database database,
            Centres centres,
            Locations locations,
            StockLedger ledger,
            Goods goods,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Writes off all lines or none. The protocol gets the centre's next number of the local year.
     *
     * @return true for a new write-off; false for a repeated request with the same id
     * @throws InvalidFields if a location, lot or code is unknown, if a code identifies no lot, if the reason is not allowed for
     *     write-offs, or if it is {@code EXPIRED} for a lot that has not expired
     * @throws org.sklad.goods.ledger.InsufficientStock if fewer units are there
     */
    public boolean post(IdempotencyKey claim, NewWriteOff wanted, Operator by) {
        by.requireAt(wanted.centre(), MAY_WRITE_OFF);
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = today(wanted.centre(), document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            List<Moved> lines = resolve(handle, wanted, today);
            insert(handle, claim.id(), wanted, today.getYear(), by, document.recordedAt());
            ledger.move(handle, document, MovementKind.WRITE_OFF, lines, Optional.of(wanted.reason()));
        });
    }

    /** Finds the meaning of a code in a centre where the operator may write off goods. */
    Optional<GoodsMeaning> find(RawCode code, CentreCode centre, Operator by) {
        by.requireAt(centre, MAY_WRITE_OFF);
        return database.read(handle -> goods.find(handle, code.text(), centre, by));
    }

    /** Returns the lots with units in the box. */
    Set<LotCode> lotsIn(BoxCode box) {
        return database.read(handle -> Boxes.contents(handle, box)).stream()
                .map(StockAtPlace::lot)
                .collect(Collectors.toSet());
    }

    private void insert(Handle handle, UUID id, NewWriteOff wanted, int year, Operator by, Instant now) {
        CentreCode centre = wanted.centre();
        int serial = dao(handle).nextSerial(centre, year);
        dao(handle)
                .insert(new WriteOffDao.Insert(
                        id,
                        WriteOffNumber.of(centre, year, serial),
                        year,
                        serial,
                        centre,
                        locations
                                .findReal(handle, centre, wanted.location())
                                .orElseThrow()
                                .id(),
                        wanted.reason(),
                        wanted.note(),
                        wanted.commission(),
                        by.id(),
                        now));
    }

    private List<Moved> resolve(Handle handle, NewWriteOff wanted, LocalDate today) {
        GoodsReading reading = new GoodsReading(handle, goods, wanted.centre());
        if (!wanted.reason().isOfWriteOff()) {
            reading.refuse("reason", "writeoffs.reason.none");
        }
        Optional<Location> usual = locations.findReal(handle, wanted.centre(), wanted.location());
        if (usual.isEmpty()) {
            reading.refuse(
                    "location",
                    "writeoffs.location-unknown",
                    wanted.location(),
                    wanted.centre().value());
        }
        Place gone = Place.loose(locations.virtual(handle, wanted.centre(), LocationKind.WRITE_OFF));
        List<Moved> lines = new ArrayList<>();
        for (NewWriteOffLine line : wanted.lines()) {
            Optional<Location> at = line.location().isEmpty()
                    ? usual
                    : located(handle, reading, wanted.centre(), line.location().get(), line.at());
            Optional<LotCode> lot = meant(reading, line, at).flatMap(meant -> {
                if (meant.lot().isEmpty()) {
                    reading.refuse(
                            line.at() + "code",
                            "writeoffs.which-lot",
                            meant.item().title());
                    return Optional.empty();
                }
                at.ifPresent(location -> lines.add(new Moved(
                        lines.size() + 1, meant.lot().get(), new Place(location, line.box()), gone, meant.quantity())));
                return meant.lot();
            });
            lot.ifPresent(code -> requireReason(handle, reading, wanted, code, line.at(), today));
        }
        reading.requireFaultless();
        return lines;
    }

    private static Optional<GoodsReading.Meant> meant(
            GoodsReading reading, NewWriteOffLine line, Optional<Location> at) {
        return at.isPresent()
                ? reading.read(line.goods(), line.at(), Goods.Source.at(at.get(), Optional.of(line.box())))
                : reading.read(line.goods(), line.at());
    }

    /** Rejects {@code EXPIRED} for a lot that can still be handed out, through its expiry date. */
    private static void requireReason(
            Handle handle, GoodsReading reading, NewWriteOff wanted, LotCode code, String at, LocalDate today) {
        Lot lot = Lots.findAt(handle, code, wanted.centre()).orElseThrow(NotFound::new);
        if (wanted.reason().isOfExpired() && !lot.expiresOn().isPastOn(today)) {
            reading.refuse(at + "lot", "writeoffs.not-expired", code.code().grouped());
        }
    }

    private Optional<Location> located(Handle handle, GoodsReading reading, CentreCode centre, String text, String at) {
        Optional<Location> found = locations.findReal(handle, centre, text);
        if (found.isEmpty()) {
            reading.refuse(at + "location", "writeoffs.location-unknown", text, centre);
        }
        return found;
    }

    /**
     * Reverses a write-off and returns the goods to their places.
     *
     * @param reason reason shown to readers
     * @throws Refused if it was already reversed
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        requireMayChange(id, by);
        Document document = Document.now(id, by, clock.instant());
        return database.once(claim, document.recordedAt(), handle -> {
            if (dao(handle).reverse(id, claim.id(), reason) == 0) {
                throw Refused.conflict("writeoffs.taken-back-already");
            }
            ledger.reverse(handle, document, id);
        });
    }

    /**
     * Returns the write-off with its lines.
     *
     * @throws NotFound if there is no such write-off in the operator's centres
     */
    public WriteOffView get(UUID id, Operator by) {
        return database.read(handle -> read(handle, id, by, false));
    }

    /** Like {@link #get}, with the corrections of the values of its lots since it was recorded. */
    public WriteOffView forPaper(UUID id, Operator by) {
        return database.readForReport(handle -> read(handle, id, by, true));
    }

    private static WriteOffView read(Handle handle, UUID id, Operator by, boolean corrections) {
        WriteOff writeOff = visible(handle, id, by);
        List<Movement> lines = StockLedger.posted(handle, id);
        Set<Sku> skus = lines.stream().map(Movement::sku).collect(Collectors.toSet());
        Map<LotCode, Lot> lots =
                Lots.all(handle, lines.stream().map(Movement::lot).collect(Collectors.toSet()));
        return new WriteOffView(
                writeOff,
                lines,
                Skus.named(handle, skus),
                lots,
                corrections ? LotCards.corrections(handle, lots.keySet(), writeOff.recordedAt()) : List.of());
    }

    /**
     * Lists write-offs of one centre or of all centres of the operator, latest first. Rejects a centre where the operator has no role. For
     * an operator with some centres, one query for each centre reads only its latest rows.
     */
    public List<WriteOff> list(WriteOffFilter filter, PlaceInTime after, int limit, Operator by) {
        CentresAsked asked = CentresAsked.of(filter.code(), by, MAY_SEE);
        return database.read(handle -> {
            LatestRows rows = filter.rows(handle, after, limit);
            return asked.latest(
                    limit,
                    () -> dao(handle).list(rows, filter),
                    each -> dao(handle).ofCentre(each, rows, filter));
        });
    }

    /** Returns a write-off that the operator may reverse; refuses like {@link #get}, or with Forbidden. */
    WriteOff requireMayChange(UUID id, Operator by) {
        WriteOff writeOff = database.read(handle -> visible(handle, id, by));
        by.requireAt(writeOff.centre(), MAY_WRITE_OFF);
        return writeOff;
    }

    private static WriteOff visible(Handle handle, UUID id, Operator by) {
        WriteOff writeOff = dao(handle).find(id).orElseThrow(NotFound::new);
        by.requireAt(writeOff.centre(), MAY_SEE);
        return writeOff;
    }

    /** Returns the date in the centre's time zone. */
    LocalDate today(CentreCode centre, Instant now) {
        return LocalDate.ofInstant(now, zone(centre));
    }

    private ZoneId zone(CentreCode centre) {
        return centres.get(centre).timeZone();
    }

    private static WriteOffDao dao(Handle handle) {
        return handle.attach(WriteOffDao.class);
    }
}
