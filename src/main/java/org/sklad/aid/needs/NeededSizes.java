package org.sklad.aid.needs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.Database;

/**
 * The people in a centre who need each size. Operators who see the pick list see these numbers, without any person. Leaves out medicines
 * if the operator lacks the right to them, because the need reveals an illness.
 */
public final class NeededSizes {
    private final Database database;

    NeededSizes(Database database) {
        this.database = database;
    }

    /** Sums the open needs of each person for the items and their styles. Returns none if the operator may not see needs there. */
    public List<NeededSize> of(CentreCode centre, Collection<Item> items, Operator by) {
        if (items.isEmpty() || !by.roles().hasAt(centre, NeedPicks.SEE)) {
            return List.of();
        }
        boolean medicines = by.may(Right.MEDICINE) || by.roles().has(Role.AUDITOR);
        Set<Sku> skus = items.stream().map(Item::sku).collect(Collectors.toSet());
        Set<StyleCode> styles =
                items.stream().flatMap(each -> each.facts().style().stream()).collect(Collectors.toSet());
        return database.read(handle -> handle.attach(NeededSizeDao.class).of(centre, styles, skus, medicines));
    }
}
