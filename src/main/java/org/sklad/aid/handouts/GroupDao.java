package org.sklad.aid.handouts;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface GroupDao {
    /** The vulnerable groups of a handout. */
    record Groups(UUID id, String vulnerabilities) {}

    /** Finds handouts with unencrypted groups, through the index that contains only these. */
    @SqlQuery("""
            select id, vulnerabilities from handouts
            where vulnerabilities <> '' and substr(vulnerabilities, 1, 2) <> '1.' limit :limit""")
    List<Groups> inClear(int limit);

    @SqlUpdate("update handouts set vulnerabilities = :codes where id = :id")
    void replace(UUID id, String codes);
}
