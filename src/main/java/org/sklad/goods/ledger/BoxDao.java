package org.sklad.goods.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.platform.db.InList;

interface BoxDao {
    @SqlQuery("select location from boxes where code = :code")
    Optional<LocationId> location(BoxCode code);

    @SqlQuery("select centre from boxes where code = :code")
    CentreCode centre(BoxCode code);

    /** Takes the next number of the location's centre. */
    @SqlQuery("""
            insert into box_numbers (centre, last) select centre, 1 from locations where id = :location
            on conflict (centre) do update set last = box_numbers.last + 1 returning last""")
    long nextNumber(LocationId location);

    /** Returns 0 if the code is taken. */
    @SqlUpdate("""
            insert into boxes (code, location, centre, number)
            select :code, id, centre, :number from locations where id = :location
            on conflict (code) do nothing""")
    int insertUnlessTaken(BoxCode code, LocationId location, long number);

    /** Moves the box within its centre. */
    @SqlUpdate("update boxes set location = :location where code = :code")
    void stand(BoxCode code, LocationId location);

    /** The short number of a box at its centre. */
    record Numbered(BoxCode code, CentreCode centre, long number) {}

    @SqlQuery("select code, centre, number from boxes where code in (<codes>)")
    List<Numbered> numbered(@InList Collection<BoxCode> codes);

    @SqlUpdate("update boxes set number = :number where code = :code and centre = :centre")
    void number(@BindMethods Numbered again);

    /** Moves the box to another centre, where it has another number. */
    @SqlUpdate("update boxes set location = :location, centre = :centre, number = :number where code = :code")
    void arrive(BoxCode code, LocationId location, CentreCode centre, long number);

    /** Returns the smallest units in the box outside the location; empty if there are none. */
    @SqlQuery("""
            select cast(sum(quantity) as bigint) as units from balances
            where box = :code and box > 0 and quantity > 0 and location <> :location having sum(quantity) > 0""")
    Optional<Long> leftBehind(BoxCode code, LocationId location);

    /** Lists the contents of the box, the earliest expiry of each item first. */
    @SqlQuery("""
            select b.sku, b.lot, b.box, b.location, p.code as location_code, p.kind, b.expires_on, l.status, b.quantity
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.box = :code and b.box > 0 and b.quantity > 0
            order by b.sku, b.expires_on, b.lot""")
    List<StockAtPlace> contents(BoxCode code);
}
