package org.sklad.aid.eligibility;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;

/** Queries for the people to whom something may be due in a centre: all who are present, and the heads of households among them. */
interface DueDao {
    /** Lists the people present, by room, then by household. */
    @SqlQuery("""
            select id, case_code, sex, age_band, next_band_on, clothes, shoes, languages, centre, room, room_order, present,
              household, stay_since, version, registered_at,
              (select time_zone from centres where code = beneficiaries.centre) as zone
            from beneficiaries where centre = :centre and present = 1
            order by room_order, household, case_code""")
    List<Beneficiary> present(CentreCode centre);

    /** Returns the people present who are the head of their household. */
    @SqlQuery("""
            select b.id from beneficiaries b join households h on h.code = b.household and h.head = b.id
            where b.centre = :centre and b.present = 1""")
    Set<BeneficiaryId> heads(CentreCode centre);
}
