package org.sklad.people.beneficiaries;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.people.attributes.BeneficiaryId;

/** Reads data of all registrations of the person. */
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
            select c.recorded_at, c.centre, c.answer, c.language, c.version, c.how, t.content as text
            from consents c join consent_texts t on t.language = c.language and t.version = c.version
            where c.beneficiary in (select beneficiary from registrations where person = :beneficiary)
            order by c.recorded_at, c.id""")
    List<PersonFile.Asked> consents(BeneficiaryId beneficiary);

    @SqlQuery("""
            select viewed_at, centre, purpose from identity_views
            where beneficiary in (select beneficiary from registrations where person = :beneficiary)
            order by viewed_at, id""")
    List<PersonFile.Seen> views(BeneficiaryId beneficiary);
}
