package org.sklad.centres.places;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;

interface RoomDao {
    @SqlQuery("""
            select id, centre, code, name_bg, name_en, floor, active, version from rooms
            where centre = :centre and code = :code""")
    Optional<Room> find(CentreCode centre, RoomCode code);

    @SqlQuery("select id, centre, code, name_bg, name_en, floor, active, version from rooms where id = :id")
    Optional<Room> findById(RoomId id);

    @SqlQuery("""
            select id, centre, code, name_bg, name_en, floor, active, version from rooms
            where centre = :centre and code_order > :after and active = coalesce(:active, active)
            order by code_order limit :limit""")
    List<Room> list(CentreCode centre, @BindMethods ActiveFilter filter, String after, int limit);

    @SqlQuery("""
            select id, centre, code, name_bg, name_en, floor, active, version from rooms
            where centre = :centre and active = 1 order by code_order limit :limit""")
    List<Room> open(CentreCode centre, int limit);

    /** Returns 0 if the id is taken. */
    @SqlUpdate("""
            insert into rooms (id, centre, code, code_order, name_bg, name_en, floor, active, version)
            values (:id, :centre, :code, :codeOrder, :nameBg, :nameEn, :floor, :active, :version)
            on conflict (id) do nothing""")
    int insertUnlessTaken(@BindMethods Room room);

    /** Returns 0 if the version is not current. */
    @SqlUpdate("""
            update rooms set name_bg = :nameBg, name_en = :nameEn, floor = :floor, active = :active,
              version = version + 1
            where id = :id and version = :version""")
    int change(@BindMethods Room room);
}
