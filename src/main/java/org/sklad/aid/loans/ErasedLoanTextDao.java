package org.sklad.aid.loans;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;

/** Deletes the texts of a person's loans; goods and times stay. */
interface ErasedLoanTextDao {
    /** Finds the ids of the requests: loans, returns, losses and reversals. */
    @SqlQuery("""
            select id from loans where beneficiary = :who
            union select a.id from loan_acts a join loans l on l.id = a.loan where l.beneficiary = :who
            union select r.id from loan_reversals r join loans l on l.id = r.loan where l.beneficiary = :who""")
    Set<UUID> documents(BeneficiaryId who);

    @SqlUpdate("update loan_reversals set reason = '' where loan in (select id from loans where beneficiary = :who)")
    void ofReversals(BeneficiaryId who);
}
