package org.sklad.repairs.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.barcodes.OwnCode;
import org.sklad.centres.assets.AssetId;
import org.sklad.centres.places.RoomId;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.repairs.lifecycle.Act;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.lifecycle.WorkOrderState;

@Fragments({@Fragment(name = "rows", sql = """
            select w.id, w.number, w.code, w.centre, w.room, r.code as room_code, r.name_bg as room_name_bg,
              r.name_en as room_name_en, r.floor as room_floor, w.asset, a.code as asset_code, a.name_bg as asset_name_bg,
              a.name_en as asset_name_en, w.category, w.priority, w.planned_on, w.description, w.state,
              s.username as assignee, p.username as reporter, w.reported_at, w.acts
            from work_orders w join operators p on p.id = w.reporter left join operators s on s.id = w.assignee
            left join rooms r on r.id = w.room left join assets a on a.id = w.asset"""), @Fragment(name = "narrowed", sql = """
            and w.category = coalesce(:category, w.category)
              and w.priority = coalesce(:priority, w.priority)
              and coalesce(s.username, '') = coalesce(:assignee, s.username, '')
              and p.username = coalesce(:reporter, p.username)
              and (coalesce(:withoutManager, 0) = 0 or exists (select 1 from work_order_acts x
                where x.work_order = w.id and x.act = 'APPROVAL' and x.capacity <> 'MANAGER'))
              and (coalesce(:hold, '') = '' or (w.state = 'ON_HOLD' and :hold = (select x.hold from work_order_acts x
                where x.work_order = w.id and x.act = 'HOLD' order by x.sequence desc limit 1)))""")})
interface WorkOrderDao {
    @SqlQuery("""
            <rows>
            where w.number = :number""")
    Optional<WorkOrderRow> find(WorkOrderNumber number);

    @SqlQuery("""
            <rows>
            where w.id = :id""")
    Optional<WorkOrderRow> findById(UUID id);

    @SqlQuery("""
            <rows>
            where w.code = :code""")
    Optional<WorkOrderRow> findByCode(OwnCode code);

    /** Lists orders, latest first. The sum keeps PostgreSQL from a time range of the index by asset, which it would read whole. */
    @SqlQuery("""
            <rows>
            where (w.reported_at, w.number) < (:reportedAt, :number) and w.reported_at + 0 >= :since <among>
              and w.state in (<states>)
              <narrowed>
            order by w.reported_at desc, w.number desc limit :limit""")
    List<WorkOrderRow> list(
            @Define OrderScopeSql among,
            String at,
            @InList Collection<WorkOrderState> states,
            @BindMethods WorkOrderFilter filter,
            @BindMethods ListPlace after,
            Instant since,
            int limit);

    /** Lists orders reported from {@code since} until before {@code end}, the most urgent first and of these the oldest. */
    @SqlQuery("""
            <rows>
            where (w.urgency, w.reported_at, w.number) > (:urgency, :reportedAt, :number) <among>
              and w.reported_at + 0 >= :since and w.reported_at + 0 < :end
              and w.state in (<states>)
              <narrowed>
            order by w.urgency, w.reported_at, w.number limit :limit""")
    List<WorkOrderRow> byPriority(
            @Define OrderScopeSql among,
            String at,
            @InList Collection<WorkOrderState> states,
            @BindMethods WorkOrderFilter filter,
            @BindMethods ListPlace after,
            Instant since,
            Instant end,
            int limit);

    @SqlQuery("""
            select state, count(*) as orders from work_orders
            where centre in (<centres>) and (:assignee = '' or assignee = (select id from operators where username = :assignee))
            group by state""")
    List<StateCount> counts(@InList(mayBeEmpty = true) Collection<CentreCode> centres, String assignee);

    /** Counts the orders that the list narrowed to those without a manager has. */
    @SqlQuery("""
            select count(*) from work_orders w
            where w.centre in (<centres>) and w.state in (<states>)
              and (:assignee = '' or w.assignee = (select id from operators where username = :assignee))
              and exists (select 1 from work_order_acts x
                where x.work_order = w.id and x.act = 'APPROVAL' and x.capacity <> 'MANAGER')""")
    int withoutManager(
            @InList(mayBeEmpty = true) Collection<CentreCode> centres,
            @InList Collection<WorkOrderState> states,
            String assignee);

    /** Lists the most urgent and oldest orders of each state. */
    @SqlQuery("""
            select w.id, w.number, w.code, w.centre, w.room, r.code as room_code, r.name_bg as room_name_bg,
              r.name_en as room_name_en, r.floor as room_floor, w.asset, a.code as asset_code, a.name_bg as asset_name_bg,
              a.name_en as asset_name_en, w.category, w.priority, w.planned_on, w.description, w.state,
              s.username as assignee, p.username as reporter, w.reported_at, w.acts
            from (
              select id, row_number() over (partition by state order by urgency, reported_at, number) as place
              from work_orders
              where centre in (<centres>) and state in (<states>) and (:assignee = '' or assignee = (select id from operators where username = :assignee))
            ) first_ones
            join work_orders w on w.id = first_ones.id
            join operators p on p.id = w.reporter left join operators s on s.id = w.assignee
            left join rooms r on r.id = w.room left join assets a on a.id = w.asset
            where first_ones.place <= :most order by first_ones.place, w.number""")
    List<WorkOrderRow> board(
            @InList(mayBeEmpty = true) Collection<CentreCode> centres,
            @InList Collection<WorkOrderState> states,
            String assignee,
            int most);

    /** Lists the orders that wait for a manager, the most urgent first; at most {@code most} of each state. */
    @SqlQuery("""
            <rows>
            where w.id in (
              select id from (
                select y.id, row_number() over (partition by y.state order by y.urgency, y.reported_at, y.number) as place
                from work_orders y
                where y.centre in (<centres>) and y.state in ('REPORTED', 'ON_HOLD', 'DONE')
                  and (y.state <> 'ON_HOLD' or 'APPROVAL' = (select x.hold from work_order_acts x
                    where x.work_order = y.id and x.act = 'HOLD' order by x.sequence desc limit 1))) first_ones
              where place <= :most)
            order by w.urgency, w.reported_at, w.number""")
    List<WorkOrderRow> undecided(@InList Collection<CentreCode> centres, int most);

    /** Lists reports about the same room or asset since a time, latest first, without those closed unrepaired. */
    @SqlQuery("""
            <rows>
            where (w.room = :room or w.asset = :asset) and w.id <> :id and w.reported_at >= :since
              and w.state not in ('REJECTED', 'DUPLICATE', 'CANCELLED')
            order by w.reported_at desc, w.number desc limit :limit""")
    List<WorkOrderRow> samePlace(Optional<RoomId> room, Optional<AssetId> asset, UUID id, Instant since, int limit);

    @SqlQuery("""
            select a.work_order, a.act, a.from_state, a.to_state, o.username as operator, a.capacity, a.acted_at, a.reason, a.hold,
              s.username as assignee, a.duplicate_of, a.priority
            from work_order_acts a join operators o on o.id = a.operator left join operators s on s.id = a.assignee
            where a.work_order in (<orders>) order by a.work_order, a.sequence""")
    List<ActRow> acts(@InList Collection<UUID> orders);

    @SqlQuery("""
            select l.id, o.username as operator, l.logged_at, l.minutes, l.note
            from work_order_log l join operators o on o.id = l.operator
            where l.work_order = :order order by l.logged_at, l.id""")
    List<LogEntry> log(UUID order);

    @SqlQuery("""
            select f.file, f.kind, o.username as operator, f.added_at
            from work_order_photos f join operators o on o.id = f.operator
            where f.work_order = :order order by f.added_at, f.file""")
    List<WorkOrderPhoto> photos(UUID order);

    @SqlQuery("""
            select coalesce(max(serial), 0) + 1 from work_orders where centre = :centre and serial_year = :year""")
    int nextSerial(CentreCode centre, int year);

    /** Returns 0 if the code is taken. */
    @SqlUpdate("""
            insert into work_orders (id, number, code, centre, serial_year, serial, room, asset, category, priority,
              planned_on, description, state, assignee, reporter, reported_at, acts)
            values (:id, :number, :code, :centre, :year, :serial, :room, :asset, :category, :priority,
              :plannedOn, :description, 'REPORTED', null, (select id from operators where username = :reporter), :reportedAt, 0)
            on conflict (code) do nothing""")
    int insertUnlessTaken(
            UUID id,
            WorkOrderNumber number,
            OwnCode code,
            CentreCode centre,
            int year,
            int serial,
            Optional<RoomId> room,
            Optional<AssetId> asset,
            RepairCategory category,
            Priority priority,
            Optional<LocalDate> plannedOn,
            String description,
            Username reporter,
            Instant reportedAt);

    @SqlUpdate("""
            insert into work_order_acts (work_order, sequence, act, from_state, to_state, operator, capacity, acted_at,
              reason, hold, assignee, duplicate_of, priority)
            values (:order, :sequence, :act, :fromState, :toState, (select id from operators where username = :operator), :capacity, :actedAt,
              :reason, :hold, (select id from operators where username = :assignee), :duplicateOf, :priority)""")
    void insertAct(UUID order, int sequence, @BindMethods Act act);

    /** Returns 0 if another act was recorded meanwhile. */
    @SqlUpdate("""
            update work_orders set state = :state, assignee = (select id from operators where username = :assignee),
              priority = :priority, planned_on = :plannedOn, acts = acts + 1
            where id = :id and acts = :acts""")
    int change(
            UUID id,
            int acts,
            WorkOrderState state,
            Optional<Username> assignee,
            Priority priority,
            Optional<LocalDate> plannedOn);

    @SqlUpdate("""
            insert into work_order_log (id, work_order, operator, logged_at, minutes, note)
            values (:id, :order, (select id from operators where username = :operator), :loggedAt, :minutes, :note)""")
    void insertLog(UUID order, @BindMethods LogEntry entry);

    @SqlUpdate("""
            insert into work_order_photos (file, work_order, kind, operator, added_at)
            values (:file, :order, :kind, (select id from operators where username = :operator), :addedAt)""")
    void insertPhoto(UUID order, @BindMethods WorkOrderPhoto photo);

    @SqlUpdate("delete from work_order_photos where file = :file")
    void deletePhoto(UUID file);
}
