package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;

interface CardDao {
    @SqlQuery("select code from cards where beneficiary = :beneficiary and valid = 1")
    Optional<CardCode> valid(BeneficiaryId beneficiary);

    /** Finds the card that this registration or replacement made, valid or not. */
    @SqlQuery("select code from cards where document = :document")
    Optional<CardCode> ofDocument(UUID document);

    /** Invalidates the cards of all registrations of the person, since it is unknown which of two cards was lost. */
    @SqlUpdate("""
            update cards set valid = 0
            where beneficiary in (select beneficiary from registrations where person = :person) and valid = 1""")
    void invalidate(BeneficiaryId person);

    /** Returns 0 if the code is taken, even by a card that is no longer valid. */
    @SqlUpdate("""
            insert into cards (code, document, beneficiary, valid, issued_at, issued_by)
            values (:code, :document, :beneficiary, 1, :issuedAt, :issuedBy)
            on conflict (code) do nothing""")
    int insertUnlessTaken(CardCode code, UUID document, BeneficiaryId beneficiary, Instant issuedAt, UUID issuedBy);

    /** Lists the cards of all registrations of the person, oldest first. */
    @SqlQuery("""
            select code, valid, issued_at from cards
            where beneficiary in (select beneficiary from registrations where person = :beneficiary)
            order by issued_at, code""")
    List<PersonFile.Card> ofPerson(BeneficiaryId beneficiary);
}
