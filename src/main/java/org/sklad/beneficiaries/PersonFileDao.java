package org.sklad.beneficiaries;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Of all registrations of the person. */
interface PersonFileDao {
    @SqlQuery("""
            select code, valid, issued_at from cards
            where beneficiary in (select beneficiary from registrations where person = :beneficiary)
            order by issued_at, code""")
    List<PersonFile.Card> cards(BeneficiaryId beneficiary);

    @SqlQuery("""
            select household, from_at, until_at from household_members
            where beneficiary in (select beneficiary from registrations where person = :beneficiary)
            order by from_at, household""")
    List<PersonFile.InHousehold> households(BeneficiaryId beneficiary);

    @SqlQuery("""
            select kind, min(noted_at) as noted_at from vulnerabilities
            where beneficiary in (select beneficiary from registrations where person = :beneficiary)
            group by kind order by min(noted_at), kind""")
    List<PersonFile.Noted> vulnerabilities(BeneficiaryId beneficiary);

    @SqlQuery("""
            select viewed_at, centre, purpose from identity_views
            where beneficiary in (select beneficiary from registrations where person = :beneficiary)
            order by viewed_at, id""")
    List<PersonFile.Seen> views(BeneficiaryId beneficiary);
}
