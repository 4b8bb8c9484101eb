package org.sklad.aid.handouts;

import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.IdempotencyKeys;

/** What handouts say of a person in words and pictures. */
public final class HandoutTexts {
    private HandoutTexts() {}

    /**
     * Deletes who collected, why a limit was set aside, prescriptions, doses, signatures, and why something was taken back or came
     * back, and why a conflict was let stand, in the caller's transaction. Goods, quantities, times, sex, age band and groups stay, and with them every total.
     */
    public static void erase(Handle handle, BeneficiaryId who) {
        ErasedTextDao dao = handle.attach(ErasedTextDao.class);
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
