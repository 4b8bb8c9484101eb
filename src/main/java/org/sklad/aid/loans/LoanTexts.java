package org.sklad.aid.loans;

import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.IdempotencyKeys;

/** What loans say of a person in words. */
public final class LoanTexts {
    private LoanTexts() {}

    /** Deletes why something was taken back, in the caller's transaction; goods, quantities and times stay. */
    public static void erase(Handle handle, BeneficiaryId who) {
        ErasedTextDao dao = handle.attach(ErasedTextDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        dao.ofReversals(who);
    }
}
