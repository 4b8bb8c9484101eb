package org.sklad.oversight.administration;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface OrganisationDao {
    @SqlQuery("""
            select o.name, f.sha256 as logo, o.version
            from organisation o left join stored_files f on f.id = o.logo""")
    Organisation get();

    @SqlQuery("select logo from organisation where logo is not null")
    Optional<UUID> logo();

    /** Returns 0 if the version is not current. */
    @SqlUpdate("update organisation set name = :name, version = version + 1 where version = :version")
    int change(String name, long version);

    /** Returns 0 if the version is not current. */
    @SqlUpdate("update organisation set logo = :logo, version = version + 1 where version = :version")
    int changeLogo(Optional<UUID> logo, long version);
}
