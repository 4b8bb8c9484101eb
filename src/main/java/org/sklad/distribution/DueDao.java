package org.sklad.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.CentreCode;
import org.sklad.beneficiaries.Beneficiary;
import org.sklad.beneficiaries.BeneficiaryId;

/**
 * What decides what is due to all who are present in a centre, each read for all of them at once. From the people to their handouts, which
 * are few beside all of a season: day and state are no keys, or PostgreSQL would begin with it.
 */
interface DueDao {
    /** Who is present, as their rooms stand, whoever is of one household together. */
    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries where centre = :centre and present = 1
            order by room_order, household, case_code""")
    List<Beneficiary> present(CentreCode centre);

    /** Those of them that are the head of their household. */
    @SqlQuery("""
            select b.id from beneficiaries b join households h on h.code = b.household and h.head = b.id
            where b.centre = :centre and b.present = 1""")
    Set<BeneficiaryId> heads(CentreCode centre);

    /** What each of them got, as {@link HandoutDao#given} has it of one. */
    @SqlQuery("""
            select b.id as whose, o.sku, i.style, i.category, h.given_on, h.occurred_at, h.beneficiary,
              l.quantity - l.returned as quantity
            from beneficiaries b join handouts h on h.beneficiary = b.id
            join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where b.centre = :centre and b.present = 1 and h.beneficiary <> '' and coalesce(h.given_on, '') >= :since
              and coalesce(h.state, '') = 'RECORDED' and l.quantity > l.returned""")
    List<DueGiven> given(CentreCode centre, LocalDate since);

    /** What anybody got while they were of a household of those who are present. */
    @SqlQuery("""
            select of.household as whose, o.sku, i.style, i.category, h.given_on, h.occurred_at, h.beneficiary,
              l.quantity - l.returned as quantity
            from (select distinct household from beneficiaries
              where centre = :centre and present = 1 and household <> '') of
            join handouts h on h.household = of.household
            join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where h.household <> '' and coalesce(h.given_on, '') >= :since and coalesce(h.state, '') = 'RECORDED' and l.quantity > l.returned""")
    List<DueGiven> givenToHouseholds(CentreCode centre, LocalDate since);

    /** What those who are of such a household now got before, in another or in none. */
    @SqlQuery("""
            select of.household as whose, o.sku, i.style, i.category, h.given_on, h.occurred_at, h.beneficiary,
              l.quantity - l.returned as quantity
            from (select distinct household from beneficiaries
              where centre = :centre and present = 1 and household <> '') of
            join beneficiaries m on m.household = of.household
            join handouts h on h.beneficiary = m.id
            join handout_lines l on l.handout = h.id
            join lots o on o.code = l.lot join items i on i.sku = o.sku
            where h.beneficiary <> '' and h.household <> of.household and coalesce(h.given_on, '') >= :since and coalesce(h.state, '') = 'RECORDED'
              and l.quantity > l.returned""")
    List<DueGiven> givenBefore(CentreCode centre, LocalDate since);
}
