package org.sklad.access.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Acted;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Glance.Tile;

/**
 * The alarm for roles that open people's data. Each grant is shown until an administrator who neither gave nor received it
 * acknowledges it. Without such an administrator it stays, and auditors and managers of all centres see it.
 */
public final class RoleGrants {
    /** Longest list. The latest come first, so that a new grant cannot be hidden behind others. */
    public static final int MOST = 200;

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    RoleGrants(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Raises the alarm in the transaction that grants the roles, if one of them opens people's data and is new to the operator.
     */
    static void raise(
            Handle handle, UUID id, Username operator, Roles before, Roles after, String givenBy, Instant now) {
        Roles given = after.openingBeyond(before);
        if (!given.all().isEmpty()) {
            handle.attach(RoleGrantDao.class).insert(new RoleGrant(id, operator, given.toString(), givenBy, now));
        }
    }

    /**
     * Lists the grants that nobody has acknowledged, latest first.
     *
     * @throws Forbidden if the operator is not an administrator, an auditor or a manager of all centres
     */
    public List<RoleGrant> open(Operator by) {
        if (!maySee(by)) {
            throw new Forbidden();
        }
        return database.read(handle -> handle.attach(RoleGrantDao.class).open(MOST));
    }

    /** Returns the start-page tile with their number; nothing for operators who may not see the grants. */
    public List<Tile> tiles(Operator by) {
        return maySee(by)
                ? List.of(new Tile(Message.of("access.role-grants"), countOpen(), "/settings/role-grants", "refused"))
                : List.of();
    }

    /** Counts the grants that nobody has acknowledged. */
    public long countOpen() {
        return database.read(handle -> handle.attach(RoleGrantDao.class).countOpen());
    }

    private static boolean maySee(Operator by) {
        return by.roles().has(Role.ADMINISTRATOR, Role.AUDITOR) || by.roles().hasEverywhere(Role.MANAGER);
    }

    /**
     * Records that the administrator knows of the grant and approves it. A repeated acknowledgement has no effect.
     *
     * @throws ConfirmationNeeded if the password was not entered recently
     * @throws NotFound if there is no such grant
     * @throws Refused if the administrator gave or received the roles
     */
    public Acted<RoleGrant> acknowledge(IdempotencyKey claim, UUID id, Operator by) {
        Instant now = clock.instant();
        RoleGrant grant = require(id, by);
        by.requireConfirmed(now);
        if (grant.concerns(by)) {
            throw Refused.rule("access.own-role-grant");
        }
        AuditEntry entry =
                audit.entry("role-grant-acknowledged", by, grant.operator().value(), "roles=" + grant.roles());
        boolean first = database.write(handle -> {
            boolean claimed = IdempotencyKeys.claim(handle, claim, now);
            if (claimed && handle.attach(RoleGrantDao.class).acknowledge(id, by.id(), now) > 0) {
                Audit.record(handle, entry);
            }
            return claimed;
        });
        return new Acted<>(grant, first);
    }

    /**
     * Returns the grant, acknowledged or not, to an administrator.
     *
     * @throws NotFound if there is no such grant
     */
    public RoleGrant require(UUID id, Operator by) {
        by.require(Role.ADMINISTRATOR);
        return database.read(handle -> handle.attach(RoleGrantDao.class).find(id))
                .orElseThrow(NotFound::new);
    }
}
