package org.sklad.aid.expenses;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.beneficiaries.InClear;
import org.sklad.platform.db.Database;

/** Kinds of medical expenses that an older version stored in clear. */
public final class ExpenseKindsInClear {
    private ExpenseKindsInClear() {}

    /** Replaces them with codes. */
    public static void replace(Database database) {
        InClear.replace(database, ExpenseKindsInClear::some);
    }

    private static int some(Handle handle) {
        MedicalExpenseDao dao = handle.attach(MedicalExpenseDao.class);
        KindCodes codes = KindCodes.of(handle);
        List<MedicalExpenseDao.Kind> rows = dao.inClear(InClear.AT_ONCE);
        rows.forEach(row -> dao.replace(row.id(), codes.of(row.id(), row.kind())));
        return rows.size();
    }
}
