package org.sklad.aid.loans;

import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.IdempotencyKeys;

/** The texts about a person in loans. */
public final class LoanTexts {
    private LoanTexts() {}

    /** Deletes the reasons for reversals, in the caller's transaction; goods, quantities and times stay. */
    public static void erase(Handle handle, BeneficiaryId who) {
        ErasedLoanTextDao dao = handle.attach(ErasedLoanTextDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        dao.ofReversals(who);
    }
}
