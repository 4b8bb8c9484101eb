package org.sklad.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;

/** The operators with their roles: for the names beside recorded acts, and to find people for a task. */
public record Colleagues(List<Colleague> all) {
    public Colleagues {
        all = List.copyOf(all);
    }

    /** Reads all operators, sorted by username, in the caller's transaction. */
    public static Colleagues of(Handle handle) {
        return new Colleagues(handle.attach(OperatorDao.class).colleagues());
    }

    /**
     * Returns an operator with present roles, also one who can no longer sign in: the author of an act that was recorded elsewhere. Their
     * password counts as never entered.
     */
    public static Optional<Operator> operator(Handle handle, Username username) {
        return handle.attach(OperatorDao.class).find(username).map(row -> row.operator(Instant.EPOCH));
    }

    /** Returns true if an operator who can sign in has one of the roles. */
    public boolean anybodyIs(Role... any) {
        return all.stream()
                .anyMatch(each -> each.active() && Roles.parse(each.roles()).has(any));
    }

    public Optional<Colleague> find(Username username) {
        return all.stream().filter(each -> each.username().equals(username)).findFirst();
    }

    /** Returns the operators who can sign in and hold one of the roles at the centre, sorted by username. */
    public List<Colleague> at(CentreCode centre, Role... any) {
        return all.stream().filter(each -> each.isAt(centre, any)).toList();
    }

    /** Returns the name of an operator; the username if the operator no longer exists. */
    public String nameOf(Username username) {
        return find(username).map(Colleague::name).orElse(username.value());
    }
}
