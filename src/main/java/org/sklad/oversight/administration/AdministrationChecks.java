package org.sklad.oversight.administration;

import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.RoleAt;
import org.sklad.platform.db.Check;

/** Invariants between operators and centres. */
public final class AdministrationChecks {
    public static final List<Check> ALL =
            List.of(new Check("Every role is for an existing centre", AdministrationChecks::rolesNowhere));

    /** Reads the roles and the centre codes, from tables of the two packages below this one. */
    interface CheckDao {
        @SqlQuery("select roles from operators union select roles from tokens")
        List<String> roles();

        @SqlQuery("select code from centres")
        List<String> centres();
    }

    private AdministrationChecks() {}

    private static List<String> rolesNowhere(Handle handle) {
        CheckDao dao = handle.attach(CheckDao.class);
        List<String> centres = dao.centres();
        return dao.roles().stream()
                // The checks of access find texts that are not a role.
                .flatMap(roles -> Arrays.stream(roles.split(" ")).flatMap(role -> RoleAt.find(role).stream()))
                .filter(role -> role.centre()
                        .filter(code -> !centres.contains(code.value()))
                        .isPresent())
                .map(RoleAt::toString)
                .distinct()
                .sorted()
                .toList();
    }
}
