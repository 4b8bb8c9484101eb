package org.sklad.goods.ledger;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.MergeFollower;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.Message;

/**
 * Repoints lots, and the data about them, when their item is merged into another. No goods move: the lots keep their codes, and their
 * movements do not change.
 */
public final class MergedLots implements MergeFollower {
    @Override
    public List<Message> carried(Handle handle, Item item, Item into) {
        LotDao.LotsOfItem lots = dao(handle).ofItem(item.sku());
        return lots.lots() == 0
                ? List.of()
                : List.of(
                        Message.of("ledger.merge.lots", lots.lots()),
                        Message.of(
                                "ledger.merge.standing", Message.of("ledger.quantity." + item.unit(), lots.units())));
    }

    @Override
    public void merged(Handle handle, UUID merge, Item item, Item into, Set<Sku> items) {
        follow(handle, items, into.sku(), Set.of(into.sku()));
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
