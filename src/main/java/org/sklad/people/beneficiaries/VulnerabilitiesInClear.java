package org.sklad.people.beneficiaries;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.KindCodes;
import org.sklad.platform.db.Database;

/** Vulnerabilities of people that an older program wrote in clear. */
public final class VulnerabilitiesInClear {
    private VulnerabilitiesInClear() {}

    /** Replaces them by codes. */
    public static void replace(Database database) {
        InClear.replace(database, VulnerabilitiesInClear::some);
    }

    private static int some(Handle handle) {
        VulnerabilityDao dao = handle.attach(VulnerabilityDao.class);
        KindCodes codes = KindCodes.of(handle);
        List<VulnerabilityDao.Noted> rows = dao.inClear(InClear.AT_ONCE);
        rows.forEach(row -> dao.replace(
                row.beneficiary(), row.kind(), codes.ofAll(row.beneficiary().value(), row.open(codes))));
        return rows.size();
    }
}
