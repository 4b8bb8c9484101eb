package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.GivenRow;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.KindRow;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;

/** Goods that people received and still have. Leaves out reversed and returned goods. */
@Fragments({@Fragment(name = "got", sql = """
            select h.id as handout, h.centre, o.sku, i.style, i.category, h.given_on, h.occurred_at, cast(:person as varchar(36)) as beneficiary, h.household, l.lot,
              l.quantity - l.returned as quantity
            from handouts h join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where h.beneficiary in (select r.beneficiary from registrations r where r.person = :person)
              and h.beneficiary <> '' and h.given_on >= :since and h.state = 'RECORDED' and l.quantity > l.returned
            union all
            select h.id as handout, h.centre, o.sku, i.style, i.category, h.given_on, h.occurred_at, h.beneficiary, h.household, l.lot, l.quantity - l.returned as quantity
            from handouts h join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where h.household = :household and h.household <> '' and h.given_on >= :since
              and h.beneficiary not in (select r.beneficiary from registrations r where r.person = :person)
              and h.state = 'RECORDED' and l.quantity > l.returned
            union all
            select h.id as handout, h.centre, o.sku, i.style, i.category, h.given_on, h.occurred_at, h.beneficiary, h.household, l.lot, l.quantity - l.returned as quantity
            from beneficiaries b
            join beneficiaries w on w.counts_as = b.id
            join handouts h on h.beneficiary = w.id
            join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where b.household = :household and b.household <> '' and b.id <> :person and h.beneficiary <> ''
              and h.household <> :household and h.given_on >= :since and h.state = 'RECORDED'
              and l.quantity > l.returned""")})
interface GivenDao {
    /**
     * Lists the goods given to the person under any registration; goods given to others while they were in the person's present household;
     * and goods that people now in it received before, in another household: a new household brings along what its people have.
     */
    @SqlQuery("<got>")
    List<GivenRow> given(BeneficiaryId person, String household, LocalDate since);

    /**
     * Lists the same as {@link #given}, and in rows of their own the parts of the kits among these goods and of the given lots, one row for
     * each part of a lot. A kit assembled here has its version in its lot number; for a kit that came ready-made, the latest version
     * applies.
     */
    @SqlQuery("""
            with got as (<got>), kits as (
              select lot from got union select code from lots where code in (<lots>))
            select handout, centre, sku, style, category, given_on, occurred_at, beneficiary, household, quantity, lot, 0 as part
            from got
            union all
            select '', '', i.sku, i.style, i.category, '1970-01-01', 0, '', '', p.quantity, k.lot, 1
            from kits k join lots t on t.code = k.lot
            join composition_lines p on p.kit = t.sku and p.version = (
              select coalesce(max(case when t.number like 'V' || c.version || '-%' then c.version end), max(c.version))
              from compositions c where c.kit = t.sku)
            join items n on n.sku = p.item join items i on i.sku = n.counts_as""")
    List<KitGivenRow> givenInParts(
            BeneficiaryId person,
            String household,
            LocalDate since,
            @InList(mayBeEmpty = true) Collection<LotCode> lots);

    /**
     * A stored row of goods from a lot given to a person, or of a part of a kit of the lot, which belongs to nobody.
     *
     * @param part true for the quantity of a part in one kit
     */
    record KitGivenRow(
            String handout,
            String centre,
            Sku sku,
            String style,
            Category category,
            LocalDate givenOn,
            Instant occurredAt,
            String beneficiary,
            String household,
            long quantity,
            LotCode lot,
            boolean part) {
        /** Returns the goods given; not for a part. */
        GivenRow given() {
            return new GivenRow(
                    UUID.fromString(handout),
                    new CentreCode(centre),
                    sku,
                    style,
                    category,
                    givenOn,
                    occurredAt,
                    beneficiary,
                    household,
                    quantity);
        }

        /** Returns the quantity of a part in one kit of the lot; only for a part. */
        GoodsKind.Part inOne() {
            return new GoodsKind.Part(new KindRow(sku, style, category).kind(), quantity);
        }
    }

    /** Finds the time when the first of the members who are now present in the centre came there. */
    @SqlQuery("""
            select min(stay_since) from beneficiaries
            where household = :household and household <> '' and centre = :centre and present = 1""")
    Optional<Instant> householdSince(String household, CentreCode centre);

    /** A category of which goods were given on a day. */
    record CategoryOfDay(Category category, LocalDate givenOn) {}

    /** Lists the categories and days of the goods given to the person in other centres, latest first. */
    @SqlQuery("""
            select distinct i.category, h.given_on
            from handouts h join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where h.beneficiary in (select r.beneficiary from registrations r where r.person = :person)
              and h.beneficiary <> '' and h.centre <> :centre and h.state = 'RECORDED'
              and l.quantity > l.returned
            order by h.given_on desc, i.category limit :limit""")
    List<CategoryOfDay> elsewhere(BeneficiaryId person, CentreCode centre, int limit);
}
