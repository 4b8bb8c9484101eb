package org.sklad.aid.expenses;

import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.files.StoredFiles;

/** What medical expenses say of a person in words and pictures. */
public final class MedicalTexts {
    private MedicalTexts() {}

    /**
     * Deletes notes, reasons and photos, in the caller's transaction; kind, amount, day and source stay. The file of a photo that no row
     * names is swept later; by then nobody can read it, as the person's key is gone.
     */
    public static void erase(Handle handle, BeneficiaryId who) {
        ErasedTextDao dao = handle.attach(ErasedTextDao.class);
        IdempotencyKeys.forget(handle, dao.documents(who));
        StoredFiles.forget(handle, dao.photos(who));
        dao.ofExpenses(who);
        dao.ofDecisions(who);
    }
}
