package org.sklad.aid.expenses;

import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.files.StoredFiles;

/** The texts and photos about a person in medical expenses. */
public final class MedicalTexts {
    private MedicalTexts() {}

    /**
     * Deletes notes, reasons and photos, in the caller's transaction; kind, amount, day and source stay. The sweep deletes the unused photo
     * file later; until then nobody can read it, because the person's key is deleted.
     */
    public static void erase(Handle handle, BeneficiaryId who) {
        ErasedExpenseTextDao dao = handle.attach(ErasedExpenseTextDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        StoredFiles.forget(handle, dao.photos(who));
        dao.ofExpenses(who);
        dao.ofDecisions(who);
        dao.endFollowUps(who);
    }
}
