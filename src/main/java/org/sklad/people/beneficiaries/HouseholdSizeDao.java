package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.BeneficiaryId;

interface HouseholdSizeDao {
    /**
     * Returns the ages of the other members at that time. People who have left their centre remain members on record. A person with two
     * registrations in the household counts once.
     */
    @SqlQuery("""
            select b.age_band as band, b.next_band_on as next_on
            from household_members m
            join beneficiaries n on n.id = m.beneficiary
            join beneficiaries b on b.id = n.counts_as
            where m.household = :household and b.id <> :person and m.from_at <= :at and m.until_at > :at
              and exists (
                select 1 from stays s where s.beneficiary = m.beneficiary and s.from_at <= :at and s.until_at > :at)
            group by b.id, b.age_band, b.next_band_on""")
    List<Age> others(String household, BeneficiaryId person, Instant at);
}
