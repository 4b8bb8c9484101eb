package org.sklad.beneficiaries;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface HouseholdSizeDao {
    /** The ages of the others who were in the household at the moment. Who has left their centre is still written down as of it. */
    @SqlQuery("""
            select b.age_band as band, b.next_band_on as next_on
            from household_members m join beneficiaries b on b.id = m.beneficiary
            where m.household = :household and m.beneficiary <> :person and m.from_at <= :at and m.until_at > :at
              and exists (
                select 1 from stays s where s.beneficiary = m.beneficiary and s.from_at <= :at and s.until_at > :at)""")
    List<Age> others(String household, BeneficiaryId person, Instant at);
}
