package org.sklad.days;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.beneficiaries.BeneficiaryId;

/** Deletes when somebody came on a distribution day; that they came stays. */
interface TraceDao {
    /** The ids of the requests at the door and at the desks. */
    @SqlQuery("select id from days_steps where beneficiary = :who and beneficiary <> ''")
    Set<UUID> documents(BeneficiaryId who);

    /** The hour leaves, as that of stays does. */
    @SqlUpdate("update days_expected set came_at = 0 where beneficiary = :who and came_at is not null")
    void forgetHours(BeneficiaryId who);
}
