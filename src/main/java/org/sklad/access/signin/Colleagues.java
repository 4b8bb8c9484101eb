package org.sklad.access.signin;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;

/** Who works where: the names that stand beside what people did, and to whom work can be given. */
public record Colleagues(List<Colleague> all) {
    public Colleagues {
        all = List.copyOf(all);
    }

    /** Everybody by username, in the caller's transaction. */
    public static Colleagues of(Handle handle) {
        return new Colleagues(handle.attach(OperatorDao.class).colleagues());
    }

    public Optional<Colleague> find(Username username) {
        return all.stream().filter(each -> each.username().equals(username)).findFirst();
    }

    /** Who can sign in and holds one of the roles at the centre, by username. */
    public List<Colleague> at(CentreCode centre, Role... any) {
        return all.stream().filter(each -> each.isAt(centre, any)).toList();
    }

    /** The name of somebody; the username of who is not known any more. */
    public String nameOf(Username username) {
        return find(username).map(Colleague::name).orElse(username.value());
    }
}
