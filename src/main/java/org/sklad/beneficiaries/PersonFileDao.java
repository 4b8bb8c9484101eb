package org.sklad.beneficiaries;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface PersonFileDao {
    @SqlQuery("select code, valid, issued_at from cards where beneficiary = :beneficiary order by issued_at, code")
    List<PersonFile.Card> cards(BeneficiaryId beneficiary);

    @SqlQuery("""
            select household, from_at, until_at from household_members where beneficiary = :beneficiary
            order by from_at, household""")
    List<PersonFile.InHousehold> households(BeneficiaryId beneficiary);

    @SqlQuery("select kind, noted_at from vulnerabilities where beneficiary = :beneficiary order by noted_at, kind")
    List<PersonFile.Noted> vulnerabilities(BeneficiaryId beneficiary);

    @SqlQuery("""
            select viewed_at, centre, purpose from identity_views where beneficiary = :beneficiary
            order by viewed_at, id""")
    List<PersonFile.Seen> views(BeneficiaryId beneficiary);
}
