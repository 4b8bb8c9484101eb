package org.sklad.aid.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.KindRow;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.InList;

/**
 * Queries for the facts that rules check about all people present in some centres: one statement for each kind of fact, for any number of
 * people.
 */
interface PreviewDao {
    @SqlQuery("select code from centres")
    Set<CentreCode> centres();

    @SqlQuery("""
            select b.id, b.case_code, b.sex, b.age_band, b.next_band_on, b.centre, b.household, b.stay_since, c.time_zone as zone
            from beneficiaries b join centres c on c.code = b.centre
            where b.centre in (<centres>) and b.present = 1""")
    List<PresentRow> present(@InList Collection<CentreCode> centres);

    @SqlQuery("""
            select b.id as beneficiary, w.id as registration, v.kind
            from beneficiaries b
            join beneficiaries w on w.counts_as = b.id
            join vulnerabilities v on v.beneficiary = w.id
            where b.centre in (<centres>) and b.present = 1""")
    List<VulnerableRow> vulnerabilities(@InList Collection<CentreCode> centres);

    /** Lists the members of these people's households who are present in any centre. */
    @SqlQuery("""
            with homes (household) as (
              select distinct household from beneficiaries where centre in (<centres>) and present = 1 and household <> '')
            select m.id, m.case_code, m.sex, m.age_band, m.next_band_on, m.centre, m.household, m.stay_since, c.time_zone as zone
            from homes join beneficiaries m on m.household = homes.household join centres c on c.code = m.centre
            where m.present = 1""")
    List<PresentRow> members(@InList Collection<CentreCode> centres);

    /**
     * Lists the goods given to these people that are named, and also kits if they count. Wraps keys and state in {@code coalesce}, because
     * PostgreSQL would otherwise read all handouts of all centres since the day.
     */
    @SqlQuery("""
            select o.sku, i.style, i.category, h.given_on, h.occurred_at, b.id as beneficiary, h.centre, h.household, b.household as belongs_to,
              l.quantity - l.returned as quantity, l.lot
            from beneficiaries b join beneficiaries w on w.counts_as = b.id
            join handouts h on h.beneficiary = coalesce(w.id, '') join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where b.centre in (<centres>) and b.present = 1 and h.beneficiary <> ''
              and h.given_on >= :since and coalesce(h.state, '') = 'RECORDED' and l.quantity > l.returned
              and (i.sku in (<items>) or i.style in (<styles>) or i.category in (<categories>)
                or (:kits = 1 and exists (select 1 from compositions c where c.kit = i.sku)))""")
    List<PreviewGivenRow> given(
            @InList Collection<CentreCode> centres,
            LocalDate since,
            @InList(mayBeEmpty = true) Collection<Sku> items,
            @InList(mayBeEmpty = true) Collection<StyleCode> styles,
            @InList(mayBeEmpty = true) Collection<Category> categories,
            boolean kits);

    /**
     * Lists what else was given to their households: to members who are elsewhere or have left, and to people who were members then. Fixes
     * the join order for SQLite, which would otherwise begin with all lines of handouts.
     */
    @SqlQuery("""
            with homes (household) as (
              select distinct household from beneficiaries where centre in (<centres>) and present = 1 and household <> '')
            select o.sku, i.style, i.category, h.given_on, h.occurred_at, m.id as beneficiary, h.centre, h.household, m.household as belongs_to,
              l.quantity - l.returned as quantity, l.lot
            from homes join beneficiaries m on m.household = homes.household join beneficiaries w on w.counts_as = m.id
            join handouts h on h.beneficiary = w.id
            join handout_lines l on l.handout = h.id join lots o on o.code = l.lot join items i on i.sku = o.sku
            where not (m.centre in (<centres>) and m.present = 1) and h.beneficiary <> '' and h.given_on >= :since and coalesce(h.state, '') = 'RECORDED' and l.quantity > l.returned
              and (i.sku in (<items>) or i.style in (<styles>) or i.category in (<categories>)
                or (:kits = 1 and exists (select 1 from compositions c where c.kit = i.sku)))
            union all
            select o.sku, i.style, i.category, h.given_on, h.occurred_at, p.id as beneficiary, h.centre, h.household, '' as belongs_to,
              l.quantity - l.returned as quantity, l.lot
            from homes cross join handouts h cross join handout_lines l
            join beneficiaries w on w.id = h.beneficiary join beneficiaries p on p.id = w.counts_as join lots o on o.code = l.lot join items i on i.sku = o.sku
            where h.household = homes.household and h.household <> '' and l.handout = h.id and h.given_on >= :since and coalesce(h.state, '') = 'RECORDED' and l.quantity > l.returned
              and not (p.centre in (<centres>) and p.present = 1)
              and not exists (
                select 1 from beneficiaries q
                where q.household = p.household and q.household <> '' and q.centre in (<centres>) and q.present = 1)
              and (i.sku in (<items>) or i.style in (<styles>) or i.category in (<categories>)
                or (:kits = 1 and exists (select 1 from compositions c where c.kit = i.sku)))""")
    List<PreviewGivenRow> givenToHouseholds(
            @InList Collection<CentreCode> centres,
            LocalDate since,
            @InList(mayBeEmpty = true) Collection<Sku> items,
            @InList(mayBeEmpty = true) Collection<StyleCode> styles,
            @InList(mayBeEmpty = true) Collection<Category> categories,
            boolean kits);

    /** Lists the items that a rule names by item, style or category, without items that were merged into another. */
    @SqlQuery("""
            select i.sku, i.style, i.category from items i
            where i.counts_as = i.sku and (i.sku in (<items>) or i.style in (<styles>) or i.category in (<categories>))""")
    List<KindRow> kinds(
            @InList(mayBeEmpty = true) Collection<Sku> items,
            @InList(mayBeEmpty = true) Collection<StyleCode> styles,
            @InList(mayBeEmpty = true) Collection<Category> categories);

    /** Lists the parts of all kits by lot, as handouts read them. */
    @SqlQuery("""
            select t.code as lot, i.sku, i.style, i.category, p.quantity
            from lots t
            join composition_lines p on p.kit = t.sku and p.version = (
              select coalesce(max(case when t.number like 'V' || c.version || '-%' then c.version end), max(c.version))
              from compositions c where c.kit = t.sku)
            join items n on n.sku = p.item join items i on i.sku = n.counts_as
            where t.sku in (select kit from compositions)""")
    List<PartOfLotRow> parts();

    /** A vulnerability on record for a person. */
    record VulnerableRow(String beneficiary, UUID registration, String kind) {}

    /** The quantity of a part in one kit of a lot. */
    record PartOfLotRow(LotCode lot, Sku sku, String style, Category category, long quantity) {
        GoodsKind.Part inOne() {
            return new GoodsKind.Part(new KindRow(sku, style, category).kind(), quantity);
        }
    }
}
