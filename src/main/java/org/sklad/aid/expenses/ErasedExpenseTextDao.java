package org.sklad.aid.expenses;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;

/** Deletes the texts and photos of a person's expenses, and ends their follow-ups; kinds, amounts and days stay. */
interface ErasedExpenseTextDao {
    /** Finds the ids of the requests: expenses and their decisions. */
    @SqlQuery("""
            select id from medical_expenses where beneficiary = :who
            union select d.id from medical_decisions d join medical_expenses e on e.id = d.expense where e.beneficiary = :who""")
    Set<UUID> documents(BeneficiaryId who);

    @SqlQuery("select photo from medical_expenses where beneficiary = :who and photo <> ''")
    Set<UUID> photos(BeneficiaryId who);

    @SqlUpdate("update medical_expenses set note = '', photo = '' where beneficiary = :who")
    void ofExpenses(BeneficiaryId who);

    @SqlUpdate("""
            update medical_expenses set followed_up_at = recorded_at
            where beneficiary = :who and followed_up_at is null and follow_up_on is not null""")
    void endFollowUps(BeneficiaryId who);

    @SqlUpdate("""
            update medical_decisions set reason = ''
            where expense in (select id from medical_expenses where beneficiary = :who)""")
    void ofDecisions(BeneficiaryId who);
}
