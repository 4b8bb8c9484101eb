package org.sklad.aid.needs;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.IdempotencyKeys;

/** Erasure of the texts about a person's needs. */
public final class NeedTexts {
    private NeedTexts() {}

    /**
     * Deletes the person's withdrawal reasons and ends the person's reservations, in the caller's transaction. The quantities needed and
     * given stay.
     */
    public static void erase(Handle handle, BeneficiaryId who, Instant at) {
        ErasedNeedTextDao dao = handle.attach(ErasedNeedTextDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        IdempotencyKeys.forget(handle, Reservations.documents(handle, who));
        Reservations.endAll(handle, who, at);
        dao.ofWithdrawals(who);
    }
}
