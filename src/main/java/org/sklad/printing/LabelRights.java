package org.sklad.printing;

import java.util.Arrays;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.labels.LabelKind;

/**
 * The roles that print labels (domain, "Who may do what"): warehouse and manager print labels, field workers print cards, and
 * administrators print labels of the places and items that they set up.
 */
final class LabelRights {
    private static final Role[] STOCK = {Role.WAREHOUSE, Role.MANAGER};
    private static final Role[] PLACES = {Role.WAREHOUSE, Role.MANAGER, Role.ADMINISTRATOR};
    private static final Role[] CARDS = {Role.FIELD};
    private static final Role[] ANY = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.ADMINISTRATOR};

    private LabelRights() {}

    static Role[] of(LabelKind kind) {
        return switch (kind) {
            case LOT, BOX -> STOCK;
            case ITEM, LOCATION, ROOM, ASSET -> PLACES;
            case CARD -> CARDS;
        };
    }

    /**
     * Requires a role that prints any labels.
     *
     * @throws org.sklad.platform.i18n.Forbidden if the operator has none
     */
    static void requireAny(Operator by) {
        by.require(ANY);
    }

    /** Returns the kinds that the operator prints in at least one centre, in display order. */
    static List<LabelKind> kinds(Operator by) {
        return Arrays.stream(LabelKind.values())
                .filter(kind -> by.roles().has(of(kind)))
                .toList();
    }
}
