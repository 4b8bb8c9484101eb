package org.sklad.days;

import org.jdbi.v3.core.Handle;
import org.sklad.beneficiaries.BeneficiaryId;
import org.sklad.platform.db.UsedIds;

/** What distribution days know of a person beside figures. */
public final class DayTraces {
    private DayTraces() {}

    /**
     * Deletes by what requests they were told of, in the caller's transaction. Their row in a list stays under the case code that nobody
     * was told: slot, number and goods are what handouts keep too, so that every figure stays.
     */
    public static void erase(Handle handle, BeneficiaryId who) {
        TraceDao dao = handle.attach(TraceDao.class);
        UsedIds.forget(handle, dao.documents(who));
        dao.forgetHours(who);
    }
}
