package org.sklad.access.signin;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.AuditChain;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** Invariants of operators. */
public final class AccessChecks {
    private static final int MANY = 100_000;

    public static final List<Figure> FIGURES = CheckFile.figures(
            AccessChecks.class,
            "access",
            new Figure("operators", handle -> handle.attach(OperatorDao.class).count()),
            new Figure("tokens", handle -> handle.attach(TokenDao.class).count()));

    private AccessChecks() {}

    /** Returns the checks of operators and of the chain over the audit log. */
    public static List<Check> all(AuditChain chain) {
        return List.of(
                new Check(
                        "The program knows the roles, rights and profession of every operator",
                        AccessChecks::unknownRoles),
                chain.check());
    }

    private static List<String> unknownRoles(Handle handle) {
        List<String> broken = new ArrayList<>();
        for (OperatorRow row : handle.attach(OperatorDao.class).list(OperatorFilter.ALL, "", MANY)) {
            try {
                row.rolesHeld();
                row.rightsHeld();
                row.professionHeld();
            } catch (IllegalArgumentException e) {
                broken.add(row.username() + ": " + e.getMessage());
            }
        }
        return broken;
    }
}
