package org.sklad.goods.ledger;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.goods.lots.Lot;

interface MovementDao {
    @SqlBatch(value = """
            insert into movements (kind, document, line, lot, sku,
              from_location, from_centre, from_box, from_balance, to_location, to_centre, to_box, to_balance,
              quantity, reason, operator, occurred_at, recorded_at, reverses)
            values (:kind, :document, :line, :lot, :sku,
              :fromLocation, :fromCentre, :fromBox, :fromBalance, :toLocation, :toCentre, :toBox, :toBalance,
              :quantity, :reason, :operator, :occurredAt, :recordedAt, :reverses)""", transactional = false)
    void insert(@BindMethods List<MovementRow> rows);

    /** Lists the movements of a document, except reversals, which cannot be reversed in turn. */
    @SqlQuery("""
            select m.id, m.kind, m.line, m.lot, m.from_location, m.from_box, m.to_location, m.to_box, m.quantity,
              m.reason, case when r.id is null then 0 else 1 end as reversed
            from movements m left join movements r on r.reverses = m.id and r.reverses is not null
            where m.document = :document and m.reverses is null
            order by m.id""")
    List<PostedRow> posted(UUID document);

    @SqlQuery("""
            select l.code, l.made_as, l.sku, l.number, l.expires_on, l.donor, l.funding_source, l.restriction, l.status,
              l.unit_value, l.currency
            from lots l where l.code in (select lot from movements where document = :document)""")
    List<Lot> lots(UUID document);

    @SqlQuery("select * from movement_lines where document = :document and reverses is null order by id")
    List<Movement> ofDocument(UUID document);
}
