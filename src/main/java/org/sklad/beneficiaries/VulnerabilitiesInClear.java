package org.sklad.beneficiaries;

import java.util.List;
import org.sklad.platform.db.Database;

/** Vulnerabilities of people that were written in clear by an older program. */
public final class VulnerabilitiesInClear {
    private static final int AT_ONCE = 200;

    private VulnerabilitiesInClear() {}

    /**
     * Replaces them by codes, in pieces; a stop leaves the rest to the next call.
     *
     * @return the number of rows that were replaced
     */
    public static int replace(Database database) {
        int replaced = 0;
        int some;
        do {
            some = database.writeBulk(handle -> {
                VulnerabilityDao dao = handle.attach(VulnerabilityDao.class);
                VulnerabilityCodes codes = VulnerabilityCodes.of(handle);
                List<VulnerabilityDao.Noted> rows = dao.inClear(AT_ONCE);
                rows.forEach(row -> dao.replace(
                        row.beneficiary(),
                        row.kind(),
                        codes.ofAll(row.beneficiary().value(), row.open(codes))));
                return rows.size();
            });
            replaced += some;
        } while (some > 0);
        return replaced;
    }
}
