package org.sklad.needs;

import org.jdbi.v3.core.Handle;
import org.sklad.beneficiaries.BeneficiaryId;
import org.sklad.platform.db.UsedIds;

/** What needs say of a person in words. */
public final class NeedTexts {
    private NeedTexts() {}

    /** Deletes why a need was withdrawn, in the caller's transaction; what was needed and what was given of it stays. */
    public static void erase(Handle handle, BeneficiaryId who) {
        ErasedTextDao dao = handle.attach(ErasedTextDao.class);
        UsedIds.forget(handle, dao.documents(who));
        dao.ofWithdrawals(who);
    }
}
