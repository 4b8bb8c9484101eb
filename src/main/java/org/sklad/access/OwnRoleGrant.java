package org.sklad.access;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Administrators cannot acknowledge roles that they gave or received themselves. */
public final class OwnRoleGrant extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnRoleGrant() {
        super(Kind.RULE, "own-role-grant", Message.of("access.role-grant.own"));
    }
}
