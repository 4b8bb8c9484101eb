package org.sklad.printing;

import java.util.Arrays;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.labels.LabelKind;

/**
 * Who prints which labels (domain, "Who may do what"): labels are the warehouse's and its manager's, cards those of who works with
 * people, and who sets up a centre or the catalogue can put names on it.
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

    /** Refuses with Forbidden who prints no labels at all. */
    static void requireAny(Operator by) {
        by.require(ANY);
    }

    /** What the operator prints somewhere, in the order in which it is offered. */
    static List<LabelKind> kinds(Operator by) {
        return Arrays.stream(LabelKind.values())
                .filter(kind -> by.roles().has(of(kind)))
                .toList();
    }
}
