package org.sklad.goods.stock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.AvailableStock;
import org.sklad.goods.ledger.Reservations;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.Lot;
import org.sklad.people.attributes.Receivers;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/** The movements of goods: as a list, and on the stock cards of items and lots. Access is as in {@link Stock}. */
public final class StockCards {
    /** The number of places on the card of an item; the file of its balances has all. */
    static final int MOST_PLACES = 200;

    private final Database database;
    private final Stock stock;
    private final Receivers receivers;

    StockCards(Database database, Stock stock, Receivers receivers) {
        this.database = database;
        this.stock = stock;
        this.receivers = receivers;
    }

    /**
     * A stock card: the present stock in the centre, place by place, and the movements that led to it.
     *
     * @param standing the stock that can be counted in the centre now, usable or not
     * @param whole false if the item is in more places than listed
     * @param lines its movements, latest first
     * @param kept the reserved and free stock of the item in the centre; absent if nothing is reserved
     */
    public record Card(
            long standing,
            List<BalanceLine> balances,
            boolean whole,
            List<CardLine> lines,
            Optional<AvailableStock> kept) {
        public Card {
            balances = List.copyOf(balances);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Lists movements, centre by centre, latest first in each. A movement between two listed centres appears once.
     *
     * @param after the position of the last row of the previous page
     */
    public List<MovementLine> movements(MovementFilter filter, Optional<MovementPlace> after, int limit, Operator by) {
        List<Centre> seen = stock.visible(filter.centre(), by);
        return database.read(handle -> new MovementList(handle, filter, by, receivers).of(seen, after, limit));
    }

    /**
     * Returns the card of an item in a centre, with its first {@link #MOST_PLACES} places and its movements after the position. The balance
     * of each movement is counted back from the present stock, in one snapshot, so it is the same on any page.
     *
     * @throws NotFound if the operator does not see the item there
     */
    public Card card(Centre centre, Sku sku, Optional<MovementPlace> after, int limit, Operator by) {
        stock.visible(Optional.of(centre.code()), by);
        Optional<CentreCode> code = Optional.of(centre.code());
        MovementFilter moved = new MovementFilter(code, Optional.of(sku), Optional.empty(), Optional.empty());
        return database.read(handle -> {
            Item item = requireSeen(handle, centre, sku, by);
            BalanceFilter standing = BalanceFilter.at(centre.code()).of(item.sku());
            BalancePlace first = BalancePlace.first(centre.code(), standing);
            List<BalanceLine> places =
                    stock.inCentre(handle, centre, standing, BalanceOrder.ITEM, first, MOST_PLACES + 1, by);
            long now = balances(handle).standingOfItem(centre.code(), item.sku());
            long since = after.map(place ->
                            dao(handle).changeOfItemSince(centre.code(), Skus.writtenAs(handle, sku), place.id()))
                    .orElse(0L);
            return new Card(
                    now,
                    places.subList(0, Math.min(places.size(), MOST_PLACES)),
                    places.size() <= MOST_PLACES,
                    lines(new MovementList(handle, moved, by, receivers), centre, after, limit, now - since),
                    free(handle, centre, item.sku()));
        });
    }

    /** Returns the card of a lot in a centre, with all its places, as {@link #card(Centre, Sku, Optional, int, Operator)} does for an item. */
    public Card card(Centre centre, Lot lot, Optional<MovementPlace> after, int limit, Operator by) {
        stock.visible(Optional.of(centre.code()), by);
        Optional<CentreCode> code = Optional.of(centre.code());
        MovementFilter moved = new MovementFilter(code, Optional.empty(), Optional.of(lot.code()), Optional.empty());
        return database.read(handle -> {
            requireSeen(handle, centre, lot.sku(), by);
            long now = balances(handle).standingOfLot(centre.code(), lot.code());
            long since = after.map(place -> dao(handle).changeOfLotSince(centre.code(), lot.code(), place.id()))
                    .orElse(0L);
            return new Card(
                    now,
                    stock.standing(handle, centre, Set.of(lot.code())),
                    true,
                    lines(new MovementList(handle, moved, by, receivers), centre, after, limit, now - since),
                    free(handle, centre, lot.sku()));
        });
    }

    private Optional<AvailableStock> free(Handle handle, Centre centre, Sku sku) {
        Map<Sku, AvailableStock> free =
                Reservations.free(handle, centre.code(), Set.of(sku), stock.today(centre), Optional.empty());
        return Optional.ofNullable(free.get(sku)).filter(each -> each.kept() > 0);
    }

    private static List<CardLine> lines(
            MovementList movements, Centre centre, Optional<MovementPlace> after, int limit, long balance) {
        return CardLine.of(movements.of(centre.code(), after, limit), centre.code(), balance);
    }

    private static Item requireSeen(Handle handle, Centre centre, Sku sku, Operator by) {
        Item item = Skus.get(handle, sku);
        if (!StockAccess.of(by).covers(centre.code(), item)) {
            throw new NotFound();
        }
        return item;
    }

    private static StockDao balances(Handle handle) {
        return handle.attach(StockDao.class);
    }

    private static StockMovementDao dao(Handle handle) {
        return handle.attach(StockMovementDao.class);
    }
}
