package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.Message;

/** Updates data about items when one is merged into another. Higher packages store such data and supply followers at startup. */
public interface MergeFollower {
    /** A merge as it is made. */
    record Act(UUID id, Operator by, Instant at) {}

    /** Describes the data that moves with a merge, for the preview. */
    List<Message> carried(Handle handle, Item item, Item into);

    /** Returns the obstacles to a merge or to its reversal; empty if there are none. */
    default List<Message> obstacles(Handle handle, Item item, Item into) {
        return List.of();
    }

    /**
     * Follows a merge, in the same transaction, after the catalogue.
     *
     * @param items the items whose goods now count as another item: the merged one, and the items merged into it before
     */
    void merged(Handle handle, Act merge, Item item, Item into, Set<Sku> items);

    /** Follows the reversal of a merge. {@code items} count as {@code item} again. */
    void reversed(Handle handle, UUID merge, Item item, Item into, Set<Sku> items);
}
