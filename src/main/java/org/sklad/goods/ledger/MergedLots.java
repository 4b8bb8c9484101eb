package org.sklad.goods.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.MergeFollower;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.platform.i18n.Message;

/**
 * Repoints lots, and the data about them, when their item is merged into another. No goods move: the lots keep their codes, and their
 * movements do not change. Lots with a number that is recalled in the other item are recalled.
 */
public final class MergedLots implements MergeFollower {
    @Override
    public List<Message> carried(Handle handle, Item item, Item into) {
        LotDao.LotsOfItem lots = dao(handle).ofItem(item.sku());
        if (lots.lots() == 0) {
            return List.of();
        }
        Message moved = Message.of("ledger.merge.lots", lots.lots());
        Message standing =
                Message.of("ledger.merge.standing", Message.of("ledger.quantity." + item.unit(), lots.units()));
        int recalled = recalledElsewhere(handle, item, into).size();
        return recalled == 0
                ? List.of(moved, standing)
                : List.of(moved, standing, Message.of("ledger.merge.recalled", recalled));
    }

    @Override
    public void merged(Handle handle, Act merge, Item item, Item into, Set<Sku> items) {
        List<Lot> recalled = recalledElsewhere(handle, item, into);
        follow(handle, items, into.sku(), Set.of(into.sku()));
        recalled.forEach(lot -> Lots.recallLike(handle, merge.id(), lot, into.sku(), merge.by(), merge.at()));
    }

    /** Lists the lots of each of two items whose number is recalled in the other. */
    private static List<Lot> recalledElsewhere(Handle handle, Item item, Item into) {
        return Stream.concat(recalledIn(handle, into, item), recalledIn(handle, item, into))
                .toList();
    }

    private static Stream<Lot> recalledIn(Handle handle, Item other, Item of) {
        Set<String> numbers = dao(handle).recalledNumbers(other.sku());
        return dao(handle).notRecalled(of.sku()).stream()
                .filter(lot -> numbers.stream().anyMatch(each -> LotKey.isSameNumber(each, lot.number())));
    }

    @Override
    public void reversed(Handle handle, UUID merge, Item item, Item into, Set<Sku> items) {
        follow(handle, items, item.sku(), Set.of(item.sku(), into.sku()));
    }

    private static void follow(Handle handle, Set<Sku> written, Sku sku, Set<Sku> changed) {
        dao(handle).let(written, sku);
        dao(handle).repointBalances(written, sku);
        dao(handle).markDiffering(changed);
        Reservations.dao(handle).let(written, sku);
    }

    private static LotDao dao(Handle handle) {
        return handle.attach(LotDao.class);
    }
}
