package org.sklad.phone.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.needs.Urgency;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.InList;

/** Queries for everything in a snapshot but the rules: one statement for each kind of rows. */
interface SnapshotDao {
    /**
     * A location.
     *
     * @param parent id of the parent location; 0 without a parent
     */
    record PlaceRow(
            long id,
            CentreCode centre,
            LocationCode code,
            LocationKind kind,
            long parent,
            String nameBg,
            String nameEn,
            boolean active) {}

    /** Lists the locations of a centre, and the bags of the operators' teams of other centres. */
    @SqlQuery("""
            select id, centre, code, kind, coalesce(parent, 0) as parent, name_bg, name_en, active from locations
            where centre = :centre or id in (
              select t.bag from teams t join team_members m on m.centre = t.centre and m.team = t.code
              where m.operator in (<operators>) and t.active = 1)
            order by id""")
    List<PlaceRow> places(CentreCode centre, @InList Collection<UUID> operators);

    /** A bag of a team of the operator, and the centre of both. */
    record BagRow(UUID operator, CentreCode centre, long bag) {}

    /** Lists the bags of the operators' teams. */
    @SqlQuery("""
            select m.operator, t.centre, t.bag from teams t join team_members m on m.centre = t.centre and m.team = t.code
            where m.operator in (<operators>) and t.active = 1 and t.bag is not null""")
    List<BagRow> bags(@InList Collection<UUID> operators);

    /** Units of a lot at a location. */
    record StockRow(long location, LotCode lot, Sku item, String number, Expiry expiresOn, long quantity) {}

    /** Lists the stock that may be handed out today at the locations, loose and boxed together. */
    @SqlQuery("""
            select b.location, b.lot, b.sku as item, l.number, b.expires_on, cast(sum(b.quantity) as bigint) as quantity
            from locations p join balances b on b.location = p.id join lots l on l.code = b.lot join items i on i.sku = b.sku
            where (p.centre = :centre or p.id in (
                select t.bag from teams t join team_members m on m.centre = t.centre and m.team = t.code
                where m.operator in (<operators>) and t.active = 1))
              and p.kind in ('STORE', 'SHELF', 'BAG') and b.quantity > 0 and b.expires_on >= :today
              and l.status = 'AVAILABLE' and (:medicines = 1 or i.category <> 'MEDICINE')
            group by b.location, b.lot, b.sku, l.number, b.expires_on""")
    List<StockRow> stock(CentreCode centre, @InList Collection<UUID> operators, LocalDate today, boolean medicines);

    /**
     * The numbers of items and of changes to items. Neither ever falls, and whatever changes an item, its codes or what it counts as raises
     * one of them.
     */
    record StampRow(long items, long changes) {}

    @SqlQuery("select count(*) as items, coalesce(sum(version), 0) as changes from items")
    StampRow stamp();

    /** A code that means units of an item. */
    record CodeRow(Sku item, String value, long quantity) {}

    /** Lists the codes on goods, and the labels of items that were merged into another. */
    @SqlQuery("""
            select w.counts_as as item, d.value, d.quantity from identifiers d join items w on w.sku = d.sku
            union all
            select counts_as, cast(own_code as varchar(20)), 1 from items where counts_as <> sku
            order by 2""")
    List<CodeRow> codes();

    /** A registration of a person, and its valid card. */
    record CardRow(CaseCode person, CaseCode registration, Optional<String> card) {}

    @SqlQuery("""
            select b.case_code as person, w.case_code as registration, c.code as card
            from beneficiaries b join beneficiaries w on w.counts_as = b.id
            left join cards c on c.beneficiary = w.id and c.valid = 1
            where b.centre = :centre and b.present = 1""")
    List<CardRow> cards(CentreCode centre);

    /** An open need of a person, with the units still needed. */
    record NeedRow(
            CaseCode person,
            UUID id,
            Optional<String> item,
            Optional<String> style,
            String size,
            long quantity,
            Urgency urgency) {}

    @SqlQuery("""
            select b.case_code as person, n.id, i.counts_as as item, n.style, n.size, n.quantity - n.met as quantity, n.urgency
            from beneficiaries b join beneficiaries w on w.counts_as = b.id
            join needs n on n.beneficiary = w.id left join items i on i.sku = n.sku
            where b.centre = :centre and b.present = 1 and n.state = 'OPEN'
              and (:medicines = 1 or i.category is null or i.category <> 'MEDICINE')
            order by n.assessed_at, n.id""")
    List<NeedRow> needs(CentreCode centre, boolean medicines);

    /** Goods that a person received and kept. */
    record GivenRow(CaseCode person, LocalDate day, Sku item, long quantity) {}

    /**
     * Lists what the people present received at the centre since a day, latest first. Wraps keys and state in {@code coalesce}, because
     * PostgreSQL would otherwise read all handouts since the day.
     */
    @SqlQuery("""
            select b.case_code as person, h.given_on as day, o.sku as item, cast(sum(l.quantity - l.returned) as bigint) as quantity
            from beneficiaries b join beneficiaries w on w.counts_as = b.id
            join handouts h on h.beneficiary = coalesce(w.id, '') join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where b.centre = :centre and b.present = 1 and h.beneficiary <> '' and coalesce(h.centre, '') = :centre
              and h.given_on >= :since and coalesce(h.state, '') = 'RECORDED' and l.quantity > l.returned
              and (:medicines = 1 or i.category <> 'MEDICINE')
            group by b.case_code, h.given_on, o.sku
            order by h.given_on desc, o.sku""")
    List<GivenRow> given(CentreCode centre, LocalDate since, boolean medicines);

    /** A part of a kit, by its composition in use. */
    record PartRow(Sku kit, Sku item, long quantity) {}

    @SqlQuery("""
            select k.counts_as as kit, i.counts_as as item, l.quantity
            from composition_lines l join items k on k.sku = l.kit join items i on i.sku = l.item
            where k.counts_as = k.sku and l.version = (select max(c.version) from compositions c where c.kit = l.kit)
            order by l.kit, l.line""")
    List<PartRow> parts();

    /** A part of a kit of a lot. */
    record PartOfLotRow(LotCode lot, Sku item, long quantity) {}

    /** Lists by lot the parts of the kits in stock at the locations, as handouts of the lot count them. Kits have no medicines. */
    @SqlQuery("""
            select t.code as lot, i.sku as item, cast(sum(l.quantity) as bigint) as quantity
            from lots t
            join composition_lines l on l.kit = t.sku and l.version = (
              select coalesce(max(case when t.number like 'V' || c.version || '-%' then c.version end), max(c.version))
              from compositions c where c.kit = t.sku)
            join items n on n.sku = l.item join items i on i.sku = n.counts_as
            where t.sku in (select kit from compositions)
              and exists (
                select 1 from balances b join locations p on p.id = b.location
                where b.lot = t.code and b.quantity > 0 and (p.centre = :centre or p.id in (
                  select e.bag from teams e join team_members m on m.centre = e.centre and m.team = e.code
                  where m.operator in (<operators>) and e.active = 1)))
            group by t.code, i.sku
            order by t.code, i.sku""")
    List<PartOfLotRow> partsOfLots(CentreCode centre, @InList Collection<UUID> operators);

    /** A code with its name; the digits on the label of a room or asset, and the room of an asset. */
    record NamedRow(String code, String nameBg, String nameEn, String label, String room) {}

    @SqlQuery("""
            select code, name_bg, name_en, cast(id as varchar(20)) as label, '' as room
            from rooms where centre = :centre and active = 1 order by code_order""")
    List<NamedRow> rooms(CentreCode centre);

    @SqlQuery("""
            select a.code, a.name_bg, a.name_en, cast(a.id as varchar(20)) as label, coalesce(r.code, '') as room
            from assets a left join rooms r on r.id = a.room
            where a.centre = :centre and a.active = 1 order by a.code_order""")
    List<NamedRow> assets(CentreCode centre);

    @SqlQuery("""
            select code, name_bg, name_en, '' as label, '' as room
            from directory_entries where kind = 'TOPIC' and active = 1 order by code""")
    List<NamedRow> topics();

    /** A visit planned for an operator. */
    record VisitRow(UUID operator, String number, LocalDate day, Instant startsAt, String team) {}

    @SqlQuery("""
            select m.operator, v.number, v.visit_on as day, v.starts_at, v.team
            from field_visits v join field_visit_members m on m.visit = v.id
            where v.centre = :centre and m.operator in (<operators>) and v.state = 'PLANNED' and v.visit_on in (:today, :tomorrow)
            order by v.starts_at, v.number""")
    List<VisitRow> visits(CentreCode centre, @InList Collection<UUID> operators, LocalDate today, LocalDate tomorrow);
}
