package org.sklad.aid.handouts;

import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.IdempotencyKeys;

/** Erasure of the texts and pictures of a person's handouts. */
public final class HandoutTexts {
    private HandoutTexts() {}

    /**
     * Deletes collectors, override reasons, prescriptions, doses, signatures, the reasons and notes of reversals and returns, and the
     * reasons for resolved conflicts, in the caller's transaction. Goods, quantities, times, sex, age band and groups stay, and so does
     * every total.
     */
    public static void erase(Handle handle, BeneficiaryId who) {
        ErasedHandoutTextDao dao = handle.attach(ErasedHandoutTextDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        dao.ofReturnReversals(who);
        dao.ofReturns(who);
        dao.ofReversals(who);
        dao.ofResolutions(who);
        dao.signatures(who);
        dao.ofLines(who);
        dao.ofHandouts(who);
    }
}
