package org.sklad.aid.needs;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;

/** Queries that delete the texts about a person's needs. The quantities needed and given stay. */
interface ErasedNeedTextDao {
    /** Returns the ids of the person's needs and withdrawals. */
    @SqlQuery("""
            select id from needs where beneficiary = :who
            union select w.id from need_withdrawals w join needs n on n.id = w.need where n.beneficiary = :who""")
    Set<UUID> documents(BeneficiaryId who);

    @SqlUpdate("update need_withdrawals set reason = '' where need in (select id from needs where beneficiary = :who)")
    void ofWithdrawals(BeneficiaryId who);
}
