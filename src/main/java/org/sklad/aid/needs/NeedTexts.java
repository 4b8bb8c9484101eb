package org.sklad.aid.needs;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.IdempotencyKeys;

/** What needs say of a person in words. */
public final class NeedTexts {
    private NeedTexts() {}

    /**
     * Deletes why a need was withdrawn, in the caller's transaction, and ends what is kept for it; what was needed and what was given of
     * it stays.
     */
    public static void erase(Handle handle, BeneficiaryId who, Instant at) {
        ErasedTextDao dao = handle.attach(ErasedTextDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        IdempotencyKeys.forget(handle, Reservations.documents(handle, who));
        Reservations.endAll(handle, who, at);
        dao.ofWithdrawals(who);
    }
}
