package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;

interface CardDao {
    @SqlQuery("select code from cards where beneficiary = :beneficiary and valid = 1")
    Optional<CardCode> valid(BeneficiaryId beneficiary);

    /** The card that this registration or replacement made, valid or not. */
    @SqlQuery("select code from cards where document = :document")
    Optional<CardCode> ofDocument(UUID document);

    /** Of all registrations of the person: which of two cards was lost is not known. */
    @SqlUpdate("""
            update cards set valid = 0
            where beneficiary in (select beneficiary from registrations where person = :person) and valid = 1""")
    void invalidate(BeneficiaryId person);

    /** 0 when the code is taken, be it by a card that is valid no more. */
    @SqlUpdate("""
            insert into cards (code, document, beneficiary, valid, issued_at, issued_by)
            values (:code, :document, :beneficiary, 1, :issuedAt, :issuedBy)
            on conflict (code) do nothing""")
    int insertUnlessTaken(CardCode code, UUID document, BeneficiaryId beneficiary, Instant issuedAt, String issuedBy);
}
