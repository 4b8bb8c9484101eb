package org.sklad.aid.handouts;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.beneficiaries.InClear;
import org.sklad.platform.db.Database;

/** Vulnerable groups of handouts that an older version stored unencrypted. */
public final class GroupsInClear {
    private GroupsInClear() {}

    /** Replaces them with codes. */
    public static void replace(Database database) {
        InClear.replace(database, GroupsInClear::some);
    }

    private static int some(Handle handle) {
        GroupDao dao = handle.attach(GroupDao.class);
        KindCodes codes = KindCodes.of(handle);
        List<GroupDao.Groups> rows = dao.inClear(InClear.AT_ONCE);
        rows.forEach(row -> dao.replace(row.id(), codes.ofAll(row.id(), codes.open(row.id(), row.vulnerabilities()))));
        return rows.size();
    }
}
