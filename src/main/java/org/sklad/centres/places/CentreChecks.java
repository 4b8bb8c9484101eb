package org.sklad.centres.places;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.CheckFile;
import org.sklad.platform.db.Figure;

/** Invariants of centres and their parts, and their figures for the {@code check} command. */
public final class CentreChecks {
    public static final List<Check> ALL = CheckFile.read(
            CentreChecks.class,
            "centres",
            new Check(
                    "Every centre has a store, a quarantine and one of each virtual location",
                    handle -> dao(handle).withoutFirst(LocationKind.first().size())),
            new Check("Every location has a parent of a suitable kind", CentreChecks::wronglyHeld));

    public static final List<Figure> FIGURES = CheckFile.figures(CentreChecks.class, "centres");

    /** A location with the kind of its parent. */
    public record Held(String address, LocationKind kind, LocationKind parentKind) {}

    interface CheckDao {
        @SqlQuery("""
                select c.code from centres c
                where (select count(*) from locations l
                  where l.centre = c.code and l.code = l.kind and l.kind not in ('SHELF', 'BAG')
                    and l.active = 1 and l.parent is null) <> :first
                order by c.code""")
        List<String> withoutFirst(int first);

        @SqlQuery("""
                select l.centre || '/' || l.code as address, l.kind, p.kind as parent_kind
                from locations l join locations p on p.id = l.parent
                order by 1""")
        List<Held> held();
    }

    private CentreChecks() {}

    private static List<String> wronglyHeld(Handle handle) {
        return dao(handle).held().stream()
                .filter(each -> !each.kind().mayBeInside(each.parentKind()))
                .map(Held::address)
                .toList();
    }

    private static CheckDao dao(Handle handle) {
        return handle.attach(CheckDao.class);
    }
}
