package org.sklad.distribution;

import java.util.List;
import org.sklad.beneficiaries.VulnerabilityCodes;
import org.sklad.platform.db.Database;

/** Vulnerable groups of handouts that were written in clear by an older program. */
public final class GroupsInClear {
    private static final int AT_ONCE = 200;

    private GroupsInClear() {}

    /**
     * Replaces them by codes, in pieces; a stop leaves the rest to the next call.
     *
     * @return the number of handouts that were changed
     */
    public static int replace(Database database) {
        int replaced = 0;
        int some;
        do {
            some = database.writeBulk(handle -> {
                GroupDao dao = handle.attach(GroupDao.class);
                VulnerabilityCodes codes = VulnerabilityCodes.of(handle);
                List<GroupDao.Groups> rows = dao.inClear(AT_ONCE);
                rows.forEach(row ->
                        dao.replace(row.id(), codes.ofAll(row.id(), codes.open(row.id(), row.vulnerabilities()))));
                return rows.size();
            });
            replaced += some;
        } while (some > 0);
        return replaced;
    }
}
