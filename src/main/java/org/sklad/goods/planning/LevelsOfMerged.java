package org.sklad.goods.planning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.MergeFollower;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.Message;

/**
 * Gives the remaining item the level of the merged one where it has none; where both have one, the remaining item keeps its own. Reversing
 * the merge removes the copied levels, unless they were changed.
 */
public final class LevelsOfMerged implements MergeFollower {
    @Override
    public List<Message> carried(Handle handle, Item item, Item into) {
        return dao(handle).centresOf(item.sku()).stream()
                .map(centre -> carried(centre, dao(handle).centresOf(into.sku()).contains(centre)))
                .toList();
    }

    private static Message carried(CentreCode centre, boolean hasOne) {
        return Message.of(hasOne ? "planning.merge.level-stays" : "planning.merge.level", centre);
    }

    @Override
    public void merged(Handle handle, Act merge, Item item, Item into, Set<Sku> items) {
        dao(handle).noteTaken(merge.id(), item.sku(), into.sku());
        dao(handle).take(merge.id(), item.sku(), into.sku());
    }

    @Override
    public void reversed(Handle handle, UUID merge, Item item, Item into, Set<Sku> items) {
        dao(handle).giveBack(merge, item.sku());
    }

    private static PlanningDao dao(Handle handle) {
        return Levels.dao(handle);
    }
}
