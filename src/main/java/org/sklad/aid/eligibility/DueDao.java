package org.sklad.aid.eligibility;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;

/** Who may be due something in a centre: all who are present, and who of them stands for a household. */
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
}
