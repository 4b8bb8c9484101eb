package org.sklad.repairs;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;

/** What must always hold of work orders. */
public final class RepairChecks {
    public static final List<Check> ALL = List.of(
            new Check(
                    "Every work order stands where its acts led",
                    handle -> dao(handle).strayed()),
            new Check(
                    "Every act on a work order begins where the one before it ended",
                    handle -> dao(handle).broken()),
            new Check(
                    "Every number of a work order is its centre, year and running number",
                    handle -> dao(handle).misnumbered()),
            new Check(
                    "Every part of a work order is what its movements took or brought back",
                    handle -> handle.attach(PartDao.class).notTheirMovements()),
            new Check(
                    "No more parts came back from a work order than went in",
                    handle -> handle.attach(PartDao.class).moreBackThanUsed()));

    public static final List<Figure> FIGURES = List.of(
            new Figure(
                    "work orders", handle -> handle.attach(WorkOrderDao.class).count()),
            new Figure(
                    "acts on work orders",
                    handle -> handle.attach(WorkOrderDao.class).countActs()),
            new Figure(
                    "parts of work orders",
                    handle -> handle.attach(PartDao.class).count()));

    interface CheckDao {
        @SqlQuery("""
                select w.number from work_orders w
                left join work_order_acts a on a.work_order = w.id and a.sequence = w.acts
                where w.state <> coalesce(a.to_state, 'REPORTED')
                  or (w.acts > 0 and a.sequence is null)
                  or w.acts <> (select count(*) from work_order_acts x where x.work_order = w.id)
                order by w.number limit 100""")
        List<String> strayed();

        @SqlQuery("""
                select w.number || ' act ' || a.sequence from work_order_acts a
                join work_orders w on w.id = a.work_order
                left join work_order_acts b on b.work_order = a.work_order and b.sequence = a.sequence - 1
                where a.from_state <> coalesce(b.to_state, 'REPORTED')
                  or (a.sequence > 1 and b.sequence is null)
                order by w.number, a.sequence limit 100""")
        List<String> broken();

        /** Four digits at least: leading noughts, taken from a long row of them. */
        @SqlQuery("""
                select number from work_orders
                where number <> centre || '-' || serial_year || '-' ||
                  case when serial < 10000 then substr(cast(10000 + serial as varchar(10)), 2)
                    else cast(serial as varchar(10)) end
                order by number limit 100""")
        List<String> misnumbered();
    }

    private RepairChecks() {}

    private static CheckDao dao(Handle handle) {
        return handle.attach(CheckDao.class);
    }
}
