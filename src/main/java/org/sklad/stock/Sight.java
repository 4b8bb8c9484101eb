package org.sklad.stock;

import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.access.Roles;

/** Which stock an operator sees (domain, "Who may do what"): administrators none, technicians the parts. */
public record Sight(Roles roles) {
    private static final Role[] ALL_GOODS = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR};
    private static final Role[] ANY_GOODS = {Role.WAREHOUSE, Role.FIELD, Role.MANAGER, Role.AUDITOR, Role.TECHNICIAN};

    public static Sight of(Operator operator) {
        return new Sight(operator.roles());
    }

    /** True when the operator sees stock in the centre, be it parts alone. */
    public boolean covers(CentreCode centre) {
        return roles.hasAt(centre, ANY_GOODS);
    }

    /** True when the operator sees nothing but parts in the centre. */
    public boolean onlyParts(CentreCode centre) {
        return !roles.hasAt(centre, ALL_GOODS);
    }

    /** Refuses with NotFound who has nothing to do in the centre, and with Forbidden who sees no stock there. */
    static void require(CentreCode centre, Operator by) {
        by.requireAt(centre, ANY_GOODS);
    }

    /** Refuses with Forbidden who sees no stock anywhere. */
    static void requireAny(Operator by) {
        by.require(ANY_GOODS);
    }
}
