package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.Message;

/**
 * Keeps something of items that must follow when one is merged into another. What is kept is known above this package; whoever knows
 * it gives a follower when all is put together.
 */
public interface MergeFollower {
    /** What goes over when the item is merged, for who looks before they do it. */
    List<Message> carried(Handle handle, Item item, Item into);

    /** What is against the merging, or against taking it back; empty where nothing is. */
    default List<Message> obstacles(Handle handle, Item item, Item into) {
        return List.of();
    }

    /**
     * Follows, in the transaction of the act, after the catalogue did.
     *
     * @param items whose goods count as another item now: the merged one, and what was merged into it before
     */
    void merged(Handle handle, UUID merge, Item item, Item into, Set<Sku> items);

    /** Follows when a merging is taken back; {@code items} are those that count as {@code item} again. */
    void reversed(Handle handle, UUID merge, Item item, Item into, Set<Sku> items);
}
