package org.sklad.goods.moves;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.stock.Goods;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

/** Moves expired goods of any location into quarantine in one move. Warehouse workers and managers of the centre may do so. */
public final class ExpiredGoods {
    /** Maximum number of lots and places in one move. The rest needs another move. */
    static final int MOST = 1_000;

    private final Database database;
    private final Moves moves;
    private final Locations locations;
    private final StockLedger ledger;
    private final Goods goods;
    private final InstantSource clock;

    public ExpiredGoods(
            Database database, Moves moves, Locations locations, StockLedger ledger, Goods goods, InstantSource clock) {
        this.database = database;
        this.moves = moves;
        this.locations = locations;
        this.ledger = ledger;
        this.goods = goods;
        this.clock = clock;
    }

    /**
     * Moves all expired goods at a location and below it into a quarantine of the centre, also out of boxes; at most {@link #MOST}
     * lots and places. Goods already in quarantine stay.
     *
     * @param from code within the centre, with or without the centre before it
     * @param to code of a location of the kind {@code QUARANTINE}, in the same format
     * @param seen units that the operator saw; empty to move the goods as they are
     * @return true for a new move; false for a repeat of the same request
     * @throws InvalidFields if a location is unknown, {@code to} is not a quarantine, or nothing at {@code from} has expired
     * @throws ChangedMeanwhile if other goods have expired there than the operator saw
     */
    public boolean carry(
            IdempotencyKey claim, CentreCode centre, String from, String to, Optional<Long> seen, Operator by) {
        by.requireAt(centre, Moves.mayMove());
        Document document = Document.now(claim.id(), by, clock.instant());
        LocalDate today = moves.today(centre, document.recordedAt());
        return database.once(claim, document.recordedAt(), handle -> {
            MoveResolution resolution = new MoveResolution(handle, goods, locations, centre);
            Location where = resolution.requireLocation(from, "from");
            Location quarantine = resolution.requireLocation(to, "to");
            if (quarantine.kind() != LocationKind.QUARANTINE) {
                throw new InvalidFields("to", Message.of("moves.expired.no-quarantine", to));
            }
            List<StockAtPlace> standing = ledger.supply(handle, where, today).expired(MOST);
            if (standing.isEmpty()) {
                throw new InvalidFields("from", Message.of("moves.expired.nothing", where.address()));
            }
            ChangedMeanwhile.requireSame(
                    seen, standing.stream().mapToLong(StockAtPlace::quantity).sum());
            MoveDao dao = handle.attach(MoveDao.class);
            dao.insert(claim.id(), centre, where.id(), quarantine.id(), by.id(), document.recordedAt());
            int last = dao.takeNumbers(claim.id(), standing.size())
                    .orElseThrow(() -> Refused.conflict("moves.taken-back-already"));
            List<Moved> lines = lines(handle, where, quarantine, standing, last - standing.size() + 1);
            ledger.move(handle, document, MovementKind.PUT_AWAY, lines);
        });
    }

    /** Lists expired goods at a location and below it, except in quarantine: the goods that {@link #carry} moves, in the same order. */
    List<StockAtPlace> list(CentreCode centre, LocationCode from, int limit, Operator by) {
        by.requireAt(centre, Moves.mayMove());
        LocalDate today = moves.today(centre, clock.instant());
        return database.read(handle -> ledger.supply(handle, locations.get(handle, centre, from), today)
                .expired(limit));
    }

    private List<Moved> lines(
            Handle handle, Location from, Location quarantine, List<StockAtPlace> standing, int first) {
        Map<LocationId, Location> places =
                locations.beneath(handle, from).stream().collect(Collectors.toMap(Location::id, Function.identity()));
        List<Moved> lines = new ArrayList<>();
        for (StockAtPlace each : standing) {
            Place place = new Place(places.getOrDefault(each.location(), from), each.box());
            int line = first + lines.size();
            lines.add(new Moved(line, each.lot(), place, Place.loose(quarantine), each.quantity()));
        }
        return lines;
    }
}
