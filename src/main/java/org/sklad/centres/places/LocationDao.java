package org.sklad.centres.places;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.db.InList;

interface LocationDao {
    @SqlQuery("""
            select id, centre, code, kind, parent, name_bg, name_en, active, version from locations
            where centre = :centre and code = :code""")
    Optional<Location> find(CentreCode centre, LocationCode code);

    @SqlQuery("""
            select id, centre, code, kind, parent, name_bg, name_en, active, version from locations where id = :id""")
    Optional<Location> findById(LocationId id);

    /** Returns the locations in tree order: parents before children, siblings by code. */
    @SqlQuery("""
            with recursive tree (id, path) as (
              select id, cast(code as text) from locations where centre = :centre and parent is null
              union all
              select inner_one.id, tree.path || '!' || inner_one.code
              from tree join locations inner_one on inner_one.parent = tree.id)
            select l.id, l.centre, l.code, l.kind, l.parent, l.name_bg, l.name_en, l.active, l.version
            from tree join locations l on l.id = tree.id
            order by tree.path""")
    List<Location> tree(CentreCode centre);

    @SqlQuery("""
            with recursive beneath (id) as (
              select id from locations where id = :id
              union
              select l.id from beneath join locations l on l.parent = beneath.id)
            select l.id, l.centre, l.code, l.kind, l.parent, l.name_bg, l.name_en, l.active, l.version
            from beneath join locations l on l.id = beneath.id order by l.id""")
    List<Location> beneath(LocationId id);

    /** Returns a part of the tree in its order, closed locations included. */
    @SqlQuery("""
            with recursive tree (id, path) as (
              select id, cast(code as text) from locations
              where centre = :centre and parent is null and (:virtual = 1 or kind in ('STORE', 'SHELF', 'BAG', 'QUARANTINE'))
              union all
              select inner_one.id, tree.path || '!' || inner_one.code
              from tree join locations inner_one on inner_one.parent = tree.id)
            select l.id, l.centre, l.code, l.kind, l.parent, l.name_bg, l.name_en, l.active, l.version, tree.path
            from tree join locations l on l.id = tree.id
            where tree.path > :after order by tree.path limit :limit""")
    List<LocationInTree> list(CentreCode centre, boolean virtual, String after, int limit);

    @SqlQuery("""
            with recursive tree (id, path) as (
              select id, cast(code as text) from locations where centre = :centre and parent is null
              union all
              select inner_one.id, tree.path || '!' || inner_one.code
              from tree join locations inner_one on inner_one.parent = tree.id)
            select l.id, l.centre, l.code, l.kind, l.parent, l.name_bg, l.name_en, l.active, l.version, tree.path
            from tree join locations l on l.id = tree.id where l.code = :code""")
    Optional<LocationInTree> findInTree(CentreCode centre, LocationCode code);

    /** Returns open locations of these kinds, in tree order. */
    @SqlQuery("""
            with recursive tree (id, path) as (
              select id, cast(code as text) from locations where centre = :centre and parent is null
              union all
              select inner_one.id, tree.path || '!' || inner_one.code
              from tree join locations inner_one on inner_one.parent = tree.id)
            select l.id, l.centre, l.code, l.kind, l.parent, l.name_bg, l.name_en, l.active, l.version, tree.path
            from tree join locations l on l.id = tree.id
            where l.active = 1 and l.kind in (<kinds>) order by tree.path limit :limit""")
    List<LocationInTree> open(CentreCode centre, @InList List<LocationKind> kinds, int limit);

    @SqlQuery("""
            select id, centre, code, kind, parent, name_bg, name_en, active, version from locations
            where centre = :centre and kind = 'BAG' and active = 1 order by code limit :limit""")
    List<Location> bags(CentreCode centre, int limit);

    /**
     * Returns the open bags of other centres.
     *
     * @param everywhere true for all centres, whatever the list contains
     */
    @SqlQuery("""
            select id, centre, code, kind, parent, name_bg, name_en, active, version from locations
            where centre in (select code from centres where :everywhere = 1 or code in (<centres>))
              and centre <> :centre and kind = 'BAG' and active = 1
            order by centre, code limit :limit""")
    List<Location> bagsElsewhere(CentreCode centre, boolean everywhere, @InList List<String> centres, int limit);

    @SqlQuery("select count(*) from locations where parent = :parent and active = 1")
    int openWithin(LocationId parent);

    /** Returns 0 if the version is not current. */
    @SqlUpdate("""
            update locations set name_bg = :nameBg, name_en = :nameEn, parent = :parent, active = :active,
              version = version + 1
            where id = :id and version = :version""")
    int change(@BindMethods Location location);

    @SqlQuery("select code from centres where not exists (select 1 from locations where centre = centres.code)")
    List<CentreCode> centresWithout();

    /** Returns 0 if the id is taken. A code that is taken in the centre violates a constraint; the caller must prevent it. */
    @SqlUpdate("""
            insert into locations (id, centre, code, kind, parent, name_bg, name_en, active, version)
            values (:id, :centre, :code, :kind, :parent, :nameBg, :nameEn, :active, :version)
            on conflict (id) do nothing""")
    int insertUnlessTaken(@BindMethods Location location);
}
