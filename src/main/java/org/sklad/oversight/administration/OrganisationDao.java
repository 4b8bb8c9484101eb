package org.sklad.oversight.administration;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface OrganisationDao {
    @SqlQuery("select name, version from organisation")
    Organisation get();

    /** Returns 0 if the version is not current. */
    @SqlUpdate("update organisation set name = :name, version = version + 1 where version = :version")
    int change(String name, long version);
}
