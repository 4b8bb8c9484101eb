package org.sklad.goods.counts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.MergeFollower;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.Message;

/**
 * Refuses to merge an item during a count of just this item, because the count's scope would change. Repoints count lines after a merge.
 */
public final class CountsOfMerged implements MergeFollower {
    @Override
    public List<Message> carried(Handle handle, Item item, Item into) {
        return List.of();
    }

    @Override
    public List<Message> obstacles(Handle handle, Item item, Item into) {
        return handle.attach(CountDao.class).openOf(List.of(item.sku(), into.sku())).stream()
                .map(centre -> Message.of("counts.merge.open", centre))
                .toList();
    }

    @Override
    public void merged(Handle handle, Act merge, Item item, Item into, Set<Sku> items) {
        handle.attach(CountLineDao.class).let(items, into.sku());
    }

    @Override
    public void reversed(Handle handle, UUID merge, Item item, Item into, Set<Sku> items) {
        handle.attach(CountLineDao.class).let(items, item.sku());
    }
}
