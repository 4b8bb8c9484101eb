package org.sklad.centres.assets;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;

interface AssetDao {
    @SqlQuery("""
            select a.id, a.centre, a.code, a.category, a.name_bg, a.name_en, a.room, a.serial_number, a.active, a.version,
              rooms.code as room_code
            from assets a left join rooms on rooms.id = a.room
            where a.centre = :centre and a.code = :code""")
    Optional<AssetInRoom> find(CentreCode centre, AssetCode code);

    @SqlQuery("""
            select a.id, a.centre, a.code, a.category, a.name_bg, a.name_en, a.room, a.serial_number, a.active, a.version,
              rooms.code as room_code
            from assets a left join rooms on rooms.id = a.room
            where a.id = :id""")
    Optional<AssetInRoom> findById(AssetId id);

    @SqlQuery("""
            select a.id, a.centre, a.code, a.category, a.name_bg, a.name_en, a.room, a.serial_number, a.active, a.version,
              rooms.code as room_code
            from assets a left join rooms on rooms.id = a.room
            where a.centre = :centre and a.code_order > :after
              and a.category = coalesce(:category, a.category) and coalesce(rooms.code, '') = coalesce(:room, rooms.code, '')
              and a.active = coalesce(:active, a.active)
            order by a.code_order limit :limit""")
    List<AssetInRoom> list(CentreCode centre, @BindMethods AssetFilter filter, String after, int limit);

    /** Returns 0 if the id is taken. */
    @SqlUpdate("""
            insert into assets (id, centre, code, code_order, category, name_bg, name_en, room, serial_number, active, version)
            values (:id, :centre, :code, :codeOrder, :category, :nameBg, :nameEn, :room, :serialNumber, :active, :version)
            on conflict (id) do nothing""")
    int insertUnlessTaken(@BindMethods Asset asset);

    /** Returns 0 if the version is not current. */
    @SqlUpdate("""
            update assets set category = :category, name_bg = :nameBg, name_en = :nameEn, room = :room,
              serial_number = :serialNumber, active = :active, version = version + 1
            where id = :id and version = :version""")
    int change(@BindMethods Asset asset);
}
