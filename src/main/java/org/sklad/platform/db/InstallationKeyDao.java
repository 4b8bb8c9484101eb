package org.sklad.platform.db;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.platform.crypto.InstallationKey;

interface InstallationKeyDao {
    @SqlQuery("select purpose, generation, wrapped from installation_keys order by purpose, generation")
    List<InstallationKey> list();

    @SqlUpdate("""
            insert into installation_keys (purpose, generation, wrapped, state, taken_up)
            values (:purpose, :generation, :wrapped, :state, :takenUp) on conflict (purpose, generation) do nothing""")
    void insert(@BindMethods InstallationKey key, KeyState state, boolean takenUp);

    @SqlUpdate("""
            update installation_keys set wrapped = :wrapped where purpose = :purpose and generation = :generation""")
    void rewrap(@BindMethods InstallationKey key);

    @SqlUpdate("update installation_keys set state = 'REPLACED' where purpose = :purpose and state = 'CURRENT'")
    void setReplaced(String purpose);

    @SqlQuery("select count(*) from installation_keys where state = 'REPLACED'")
    int countReplaced();

    /** Deletes kept keys only if newer ones replace them. */
    @SqlUpdate("""
            delete from installation_keys
            where state = 'KEPT' and exists (select 1 from installation_keys r where r.state = 'REPLACED')""")
    void deleteKept();

    @SqlUpdate("update installation_keys set state = 'KEPT' where state = 'REPLACED'")
    void keepReplaced();

    @SqlQuery("select count(*) from installation_keys where taken_up = 0")
    int countNew();

    @SqlUpdate("update installation_keys set taken_up = 1 where taken_up = 0 and generation <= :generation")
    void takeUp(int generation);
}
