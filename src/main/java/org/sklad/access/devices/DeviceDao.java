package org.sklad.access.devices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

@Fragments(@Fragment(name = "rows", sql = """
            select d.id, d.name, d.centre, d.state, o.username as registered_by, d.registered_at, d.seen_at
            from devices d join operators o on o.id = d.registered_by"""))
interface DeviceDao {
    @SqlQuery("select count(*) from centres where code = :centre")
    int countCentres(CentreCode centre);

    @SqlUpdate("""
            insert into devices (id, name, centre, state, registered_by, registered_at, seen_at)
            values (:id, :name, :centre, 'ACTIVE', :operator, :now, :now)""")
    void insert(@BindMethods NewDevice device, UUID operator, Instant now);

    @SqlQuery("<rows> where d.id = :id")
    Optional<Device> find(DeviceId id);

    /** Lists phones of all centres, latest registered first. */
    @SqlQuery("""
            <rows>
            where (d.registered_at, d.id) < (:before, :beforeId) and d.state = coalesce(:state, d.state)
            order by d.registered_at desc, d.id desc limit :limit""")
    List<Device> list(@BindMethods LatestRows rows, @BindMethods DeviceFilter filter);

    @SqlQuery("""
            <rows>
            where d.centre = :at and (d.registered_at, d.id) < (:before, :beforeId) and d.state = coalesce(:state, d.state)
            order by d.registered_at desc, d.id desc limit :limit""")
    List<Device> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods DeviceFilter filter);

    @SqlQuery("""
            select o.username from device_operators m join operators o on o.id = m.operator
            where m.device = :id order by o.username""")
    List<Username> operators(DeviceId id);

    @SqlQuery("""
            select count(*) from device_operators m join operators o on o.id = m.operator
            where m.device = :id and o.username = :username""")
    int countOperator(DeviceId id, Username username);

    @SqlUpdate("""
            insert into device_operators (device, operator, since) values (:id, :operator, :now)
            on conflict (device, operator) do nothing""")
    void addOperator(DeviceId id, UUID operator, Instant now);

    @SqlUpdate("update devices set seen_at = :now where id = :id and seen_at < :now")
    void seen(DeviceId id, Instant now);

    /** Returns 0 if the phone is in that state or was wiped. */
    @SqlUpdate("update devices set state = :state where id = :id and state <> :state and state <> 'WIPED'")
    int setState(DeviceId id, DeviceState state);

    @SqlUpdate("update devices set name = :name where id = :id")
    void rename(DeviceId id, String name);
}
