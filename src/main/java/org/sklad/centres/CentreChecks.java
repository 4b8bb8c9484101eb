package org.sklad.centres;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of centres and their parts, and what the {@code check} command counts of them. */
public final class CentreChecks {
    public static final List<Check> ALL = List.of(
            new Check(
                    "Every centre has its store, its quarantine and one of each virtual location",
                    handle -> dao(handle).withoutFirst(LocationKind.first().size())),
            new Check(
                    "Every location stands in the tree of its own centre",
                    handle -> dao(handle).outsideTheTree()),
            new Check("Every location stands in one that may hold it", CentreChecks::wronglyHeld),
            new Check(
                    "Every asset stands in a room of its own centre",
                    handle -> dao(handle).assetsElsewhere()),
            new Check(
                    "Every team has a bag in its home centre",
                    handle -> handle.attach(TeamDao.class).withoutBagAtHome()));

    public static final List<Figure> FIGURES = List.of(
            new Figure("centres", handle -> handle.attach(CentreDao.class).count()),
            new Figure("locations", handle -> handle.attach(LocationDao.class).count()),
            new Figure("rooms", handle -> handle.attach(RoomDao.class).count()),
            new Figure("assets", handle -> handle.attach(AssetDao.class).count()),
            new Figure("teams", handle -> handle.attach(TeamDao.class).count()));

    /** A location and what it stands in. */
    public record Held(String address, LocationKind kind, LocationKind parentKind) {}

    interface CheckDao {
        @SqlQuery("""
                select c.code from centres c
                where (select count(*) from locations l
                  where l.centre = c.code and l.code = l.kind and l.kind not in ('SHELF', 'BAG')
                    and l.active = 1 and l.parent is null) <> :first
                order by c.code""")
        List<String> withoutFirst(int first);

        /** What is not reached from the roots of its centre stands in another centre or in a ring. */
        @SqlQuery("""
                with recursive tree (id, centre) as (
                  select id, centre from locations where parent is null
                  union
                  select l.id, l.centre from tree join locations l on l.parent = tree.id and l.centre = tree.centre)
                select l.centre || '/' || l.code from locations l
                where not exists (select 1 from tree where tree.id = l.id)
                order by 1""")
        List<String> outsideTheTree();

        @SqlQuery("""
                select l.centre || '/' || l.code as address, l.kind, p.kind as parent_kind
                from locations l join locations p on p.id = l.parent
                order by 1""")
        List<Held> held();

        @SqlQuery("""
                select a.centre || '/' || a.code from assets a join rooms r on r.id = a.room
                where r.centre <> a.centre order by 1""")
        List<String> assetsElsewhere();
    }

    private CentreChecks() {}

    private static List<String> wronglyHeld(Handle handle) {
        return dao(handle).held().stream()
                .filter(each -> !each.kind().mayStandIn(each.parentKind()))
                .map(Held::address)
                .toList();
    }

    private static CheckDao dao(Handle handle) {
        return handle.attach(CheckDao.class);
    }
}
