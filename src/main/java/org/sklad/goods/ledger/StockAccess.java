package org.sklad.goods.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.RoleAt;
import org.sklad.access.roles.Roles;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Category;

/**
 * The stock that an operator sees (domain, "Who may do what"): administrators see none, technicians see parts. The answer depends on the
 * centre: a technician in one centre may be a warehouse worker in another.
 */
public record StockAccess(Roles roles) {
    private static final Role[] ALL_GOODS = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR};
    private static final Role[] ANY_GOODS = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR, Role.TECHNICIAN};

    public static StockAccess of(Operator operator) {
        return new StockAccess(operator.roles());
    }

    /** True if the operator sees stock in the centre, even if only parts. */
    public boolean covers(CentreCode centre) {
        return roles.hasAt(centre, ANY_GOODS);
    }

    /** True if the operator sees stock of the item in the centre. */
    public boolean covers(CentreCode centre, Item item) {
        return roles.hasAt(centre, rolesThatSee(item));
    }

    /** True if the operator sees nothing but parts in the centre. */
    public boolean onlyParts(CentreCode centre) {
        return !roles.hasAt(centre, ALL_GOODS);
    }

    /** Returns the centres where the operator sees stock of the item. */
    Extent of(Item item) {
        return Extent.of(roles, Set.of(rolesThatSee(item)));
    }

    private static Role[] rolesThatSee(Item item) {
        return item.category() == Category.PART ? ANY_GOODS : ALL_GOODS;
    }

    /**
     * A set of centres as a parameter of a statement.
     *
     * @param centres their codes, and a code that no centre has, because a list in SQL is never empty
     */
    record Extent(boolean everywhere, List<String> centres) {
        private static final String NONE = "";

        private static Extent of(Roles roles, Set<Role> wanted) {
            List<String> centres = new ArrayList<>(List.of(NONE));
            boolean everywhere = false;
            for (RoleAt held : roles.all()) {
                if (wanted.contains(held.role())) {
                    everywhere |= held.centre().isEmpty();
                    held.centre().map(CentreCode::value).ifPresent(centres::add);
                }
            }
            return new Extent(everywhere, centres);
        }
    }

    /**
     * Requires access to stock in the centre. Throws NotFound if the operator has no role at the centre, and Forbidden if the operator sees
     * no stock there.
     */
    public static void require(CentreCode centre, Operator by) {
        by.requireAt(centre, ANY_GOODS);
    }

    /** Requires access to stock in any centre. Throws Forbidden otherwise. */
    public static void requireAny(Operator by) {
        by.require(ANY_GOODS);
    }
}
