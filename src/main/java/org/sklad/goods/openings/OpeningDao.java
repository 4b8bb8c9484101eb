package org.sklad.goods.openings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.LotFinder;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

@Fragments(@Fragment(name = "rows", sql = """
            select p.id, p.centre, p.last_line as lines, o.username as operator, p.recorded_at
            from openings p join operators o on o.id = p.operator"""))
interface OpeningDao {
    /** The quantity of a lot when it was entered at a location, and its present status. */
    record Entered(LotStatus status, long quantity) {}

    @SqlUpdate("""
            insert into openings (id, centre, last_line, operator, recorded_at)
            values (:id, :centre, :lines, :operator, :now)""")
    void insert(UUID id, CentreCode centre, int lines, UUID operator, Instant now);

    /** Returns 0 if the lot was already entered at the location. */
    @SqlUpdate("""
            insert into opening_lines (location, lot, document, line, quantity)
            values (:location, :lot, :document, :line, :quantity)
            on conflict (location, lot) do nothing""")
    int insertUnlessEntered(LocationId location, LotCode lot, UUID document, int line, long quantity);

    /** Lists the entries of these goods at a location: several if they were entered as items that were merged later. */
    @SqlQuery("""
            select l.status, o.quantity
            from lots l join opening_lines o on o.lot = l.code and o.location = :location
            where l.sku = :sku and l.number in (<numbers>) and l.expires_on = :expiresOn and l.donor = :donor
              and l.funding_source = :fundingSource and l.restriction = :restriction""")
    List<Entered> entered(
            LocationId location,
            Sku sku,
            @InList Set<String> numbers,
            Expiry expiresOn,
            SourceCode donor,
            SourceCode fundingSource,
            String restriction);

    /** Lists the entries of the goods with a key at a location, with each spelling of their number. */
    static List<Entered> entered(Handle handle, LocationId location, Sku sku, LotKey key) {
        Origin origin = key.origin();
        return handle.attach(OpeningDao.class)
                .entered(
                        location,
                        sku,
                        LotFinder.spellings(handle, sku, key.number()),
                        key.expiresOn(),
                        origin.donor(),
                        origin.fundingSource(),
                        origin.restriction());
    }

    @SqlQuery("""
            <rows>
            where p.id = :id""")
    Optional<Opening> find(UUID id);

    /** Lists openings of all centres, latest first. */
    @SqlQuery("""
            <rows>
            where (p.recorded_at, p.id) < (:before, :beforeId) and p.recorded_at >= :since
            order by p.recorded_at desc, p.id desc limit :limit""")
    List<Opening> list(@BindMethods LatestRows rows);

    @SqlQuery("""
            <rows>
            where p.centre = :at and (p.recorded_at, p.id) < (:before, :beforeId) and p.recorded_at >= :since
            order by p.recorded_at desc, p.id desc limit :limit""")
    List<Opening> ofCentre(CentreCode at, @BindMethods LatestRows rows);

    @SqlQuery("""
            select l.line, t.sku, l.lot, t.number, t.expires_on, t.donor, p.code as location, l.quantity
            from opening_lines l
            join lots t on t.code = l.lot
            join locations p on p.id = l.location
            where l.document = :opening order by l.line""")
    List<OpeningLine> lines(UUID opening);
}
