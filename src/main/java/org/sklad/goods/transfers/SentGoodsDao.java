package org.sklad.goods.transfers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.platform.db.InList;

/**
 * Goods sent by transfers, and their outcome. A receipt is a movement between the two centres; an explanation is a movement within
 * one.
 */
interface SentGoodsDao {
    @SqlBatch(value = """
            insert into transfer_goods (transfer, lot, box, ordinal, sent, received, explained)
            values (:transfer, :lot, :box, :ordinal, :sent, 0, 0)""", transactional = false)
    void insert(UUID transfer, @BindMethods List<SentGoods> goods);

    @SqlQuery("""
            select g.ordinal, o.sku, g.lot, o.number, o.expires_on, g.box, g.sent, g.received, g.explained
            from transfer_goods g join lots o on o.code = g.lot
            where g.transfer = :transfer and g.ordinal > :after order by g.ordinal limit :limit""")
    List<SentGoods> list(UUID transfer, long after, int limit);

    @SqlQuery("""
            select g.ordinal, o.sku, g.lot, o.number, o.expires_on, g.box, g.sent, g.received, g.explained
            from transfer_goods g join lots o on o.code = g.lot
            where g.transfer = :transfer order by g.ordinal""")
    List<SentGoods> all(UUID transfer);

    /** Lists the boxes that were sent, once for each lot in them. */
    @SqlQuery("select box from transfer_goods where transfer = :transfer and box > 0")
    List<BoxCode> boxes(UUID transfer);

    /** Quantity of an item on the way to a centre. */
    record Coming(CentreCode centre, Sku sku, long quantity) {}

    /** Sums the goods on the way to some centres, by item. */
    @SqlQuery("""
            select t.to_centre as centre, o.sku, cast(sum(g.sent - g.received - g.explained) as bigint) as quantity
            from transfers t
            join transfer_goods g on g.transfer = t.id
            join lots o on o.code = g.lot
            where t.to_centre in (<centres>) and t.state in ('DISPATCHED', 'PARTLY_RECEIVED')
            group by t.to_centre, o.sku""")
    List<Coming> coming(@InList Collection<CentreCode> centres);

    @SqlQuery("""
            select count(*) as kinds, coalesce(cast(sum(sent) as bigint), 0) as sent,
              coalesce(cast(sum(received) as bigint), 0) as received,
              coalesce(cast(sum(explained) as bigint), 0) as explained
            from transfer_goods where transfer = :transfer""")
    SentTotals totals(UUID transfer);

    /**
     * Reserves line numbers.
     *
     * @return the last number; empty if nothing is on the way
     */
    @SqlQuery("""
            update transfers set last_line = last_line + :lines
            where id = :id and state in ('DISPATCHED', 'PARTLY_RECEIVED') returning last_line""")
    Optional<Integer> takeNumbers(UUID id, int lines);

    /** Reserves line numbers as {@link #takeNumbers} does, also if everything has arrived. */
    @SqlQuery("""
            update transfers set last_line = last_line + :lines
            where id = :id and dispatched_at is not null returning last_line""")
    Optional<Integer> takeNumbersOfSent(UUID id, int lines);

    /** Adds to the received quantity; the quantity is negative for a reversal. The caller has checked that enough is left. */
    @SqlUpdate("""
            update transfer_goods set received = received + :quantity
            where transfer = :transfer and lot = :lot and box = :box""")
    void receive(UUID transfer, LotCode lot, BoxCode box, long quantity);

    @SqlUpdate("""
            update transfer_goods set explained = explained + :quantity
            where transfer = :transfer and lot = :lot and box = :box""")
    void explain(UUID transfer, LotCode lot, BoxCode box, long quantity);

    /** Adds to the sent quantity of a lot in a box or loose. A new entry becomes the last one on the waybill. */
    @SqlUpdate("""
            insert into transfer_goods (transfer, lot, box, ordinal, sent, received, explained)
            values (:transfer, :lot, :box,
              (select max(ordinal) + 1 from transfer_goods where transfer = :transfer), :quantity, 0, 0)
            on conflict (transfer, lot, box) do update set sent = transfer_goods.sent + excluded.sent""")
    void sendMore(UUID transfer, LotCode lot, BoxCode box, long quantity);

    /** Reverses {@link #sendMore}. Returns 0 if less is left on the way, or if the entry would become empty. */
    @SqlUpdate("""
            update transfer_goods set sent = sent - :quantity
            where transfer = :transfer and lot = :lot and box = :box and sent > :quantity
              and sent - received - explained >= :quantity""")
    int sendLess(UUID transfer, LotCode lot, BoxCode box, long quantity);

    /** Reverses {@link #sendMore} for an entry that becomes empty. */
    @SqlUpdate("""
            delete from transfer_goods
            where transfer = :transfer and lot = :lot and box = :box and sent = :quantity
              and received = 0 and explained = 0""")
    int sendNone(UUID transfer, LotCode lot, BoxCode box, long quantity);

    /** Finds the sent quantity of a lot in a box or loose. */
    @SqlQuery("""
            select g.ordinal, o.sku, g.lot, o.number, o.expires_on, g.box, g.sent, g.received, g.explained
            from transfer_goods g join lots o on o.code = g.lot
            where g.transfer = :transfer and g.lot = :lot and g.box = :box""")
    Optional<SentGoods> find(UUID transfer, LotCode lot, BoxCode box);

    /** Derives the state from the quantities left and handled. */
    @SqlUpdate("""
            update transfers set (state, received_at) = (
              select case when sum(sent - received - explained) = 0 then 'RECEIVED'
                  when sum(received + explained) = 0 then 'DISPATCHED' else 'PARTLY_RECEIVED' end,
                case when sum(sent - received - explained) = 0 then coalesce(transfers.received_at, :now) end
              from transfer_goods where transfer = :transfer)
            where id = :transfer""")
    void settle(UUID transfer, Instant now);

    @SqlUpdate("""
            insert into transfer_explanations (transfer, line, lot, quantity, reason, operator, explained_at)
            values (:transfer, :line, :lot, :quantity, :reason, :operator, :now)""")
    void insertExplanation(
            UUID transfer, int line, LotCode lot, long quantity, Explanation reason, UUID operator, Instant now);

    /** Lists at most 1,000 explanations, latest first. */
    @SqlQuery("""
            select e.line, o.sku, e.lot, o.number, o.expires_on, e.quantity, e.reason, u.username as operator,
              e.explained_at
            from transfer_explanations e
            join lots o on o.code = e.lot
            join operators u on u.id = e.operator
            where e.transfer = :transfer order by e.line desc limit 1000""")
    List<ExplainedLine> explanations(UUID transfer);

    /** Lists received goods, grouped by lot and destination, latest first. The location of goods in a box is the box. */
    @SqlQuery("""
            select g.last, o.sku, g.lot, o.number, o.expires_on,
              case when g.to_box = 0 then l.code else cast(g.to_box as varchar(20)) end as location,
              1 as units_each, g.times, g.reversed, '' as damage, s.recorded_at as scanned_at
            from (select max(m.id) as last, m.lot, m.to_location, m.to_box, sum(m.quantity) as times,
                case when r.id is null then 0 else 1 end as reversed
              from movements m left join movements r on r.reverses = m.id and r.reverses is not null
              left join (select distinct recorded_at as moment from movements
                where document = :document and kind = 'TRANSFER_IN' and reverses is null) n on n.moment = r.recorded_at
              where m.document = :document and m.kind = 'TRANSFER_IN' and m.from_centre <> m.to_centre
                and m.reverses is null and n.moment is null
              group by m.lot, m.to_location, m.to_box, case when r.id is null then 0 else 1 end
              having max(m.id) < :before
              order by last desc limit :limit) g
            join movements s on s.id = g.last
            join lots o on o.code = g.lot
            join locations l on l.id = g.to_location
            order by g.last desc""")
    List<ScannedGoods> received(UUID document, long before, int limit);

    /**
     * Sums what the lines of these groups received of other lots, where they did. Goods in a box are counted lot by lot.
     */
    @SqlQuery("""
            select last, cast(sum(others) as bigint) as units from (
              select distinct last, line, others from (
                select max(m.id) over (partition by m.lot, m.to_location) as last, m.line,
                  sum(m.quantity) over (partition by m.line)
                    - sum(m.quantity) over (partition by m.line, m.lot, m.to_location) as others
                from movements m left join movements r on r.reverses = m.id and r.reverses is not null
                where m.document = :document and m.kind = 'TRANSFER_IN' and m.from_centre <> m.to_centre and m.to_box = 0
                  and m.reverses is null and r.id is null) each_movement
              where others > 0) each_line
            group by last""")
    @KeyColumn("last")
    @ValueColumn("units")
    Map<Long, Long> others(UUID document);

    /** Counts these groups. */
    @SqlQuery("""
            select count(*) from (select 1
              from movements m left join movements r on r.reverses = m.id and r.reverses is not null
              where m.document = :document and m.kind = 'TRANSFER_IN' and m.from_centre <> m.to_centre
                and m.reverses is null and r.id is null
              group by m.lot, m.to_location, m.to_box) g""")
    long receivedKinds(UUID document);

    /** Finds the lot of the latest receipt that is not reversed. */
    @SqlQuery("""
            select m.lot from movements m
            where m.document = :document and m.kind = 'TRANSFER_IN' and m.from_centre <> m.to_centre
              and m.reverses is null
              and not exists (select 1 from movements r where r.reverses = m.id and r.reverses is not null)
            order by m.line desc, m.id desc limit 1""")
    Optional<LotCode> latest(UUID document);

    /** True if a line received something, even if it was reversed since. */
    @SqlQuery("""
            select case when exists (select 1 from movements
              where document = :document and line = :line and kind = 'TRANSFER_IN' and from_centre <> to_centre
                and reverses is null) then 1 else 0 end""")
    boolean isReceipt(UUID document, int line);

    /** Finds the kind of a receipt; empty if the transfer did not post it. */
    @SqlQuery("""
            select l.sku, m.lot, m.to_location, m.to_box from movements m join lots l on l.code = m.lot
            where m.id = :movement and m.document = :document and m.kind = 'TRANSFER_IN' and m.reverses is null""")
    Optional<ReceivedKind> kind(UUID document, long movement);

    /** Finds the lines, up to a movement, that received a lot into a place and are not reversed. */
    @SqlQuery("""
            select distinct line from (
              select m.line,
                max(case when m.lot = :lot and m.to_location = :toLocation and m.to_box = :toBox and m.id <= :last
                  then 1 else 0 end)
                  over (partition by m.line) as alike
              from movements m left join movements r on r.reverses = m.id and r.reverses is not null
              where m.document = :document and m.kind = 'TRANSFER_IN' and m.from_centre <> m.to_centre
                and m.reverses is null and r.id is null) each_line
            where alike = 1""")
    List<Integer> linesAlike(UUID document, @BindMethods ReceivedKind kind, long last);

    /** Sums the goods of these lines that are not reversed, by lot and by the boxes they left and entered. */
    @SqlQuery("""
            select l.sku, m.lot, m.from_box as box, m.to_box, sum(m.quantity) as quantity
            from movements m join lots l on l.code = m.lot left join movements r on r.reverses = m.id and r.reverses is not null
            where m.document = :document and m.line in (<lines>) and m.kind = 'TRANSFER_IN'
              and m.from_centre <> m.to_centre and m.reverses is null and r.id is null
            group by l.sku, m.lot, m.from_box, m.to_box order by m.lot, m.from_box""")
    List<ReceivedLot> standing(UUID document, @InList List<Integer> lines);

    /** Sums the goods that these lines found missing in boxes and left on the way as loose goods. */
    @SqlQuery("""
            select l.sku, m.lot, m.from_box as box, m.to_box, sum(m.quantity) as quantity
            from movements m join lots l on l.code = m.lot left join movements r on r.reverses = m.id and r.reverses is not null
            where m.document = :document and m.line in (<lines>) and m.kind = 'TRANSFER_IN'
              and m.from_location = m.to_location and m.reverses is null and r.id is null
            group by l.sku, m.lot, m.from_box, m.to_box order by m.lot, m.from_box""")
    List<ReceivedLot> missing(UUID document, @InList List<Integer> lines);
}
