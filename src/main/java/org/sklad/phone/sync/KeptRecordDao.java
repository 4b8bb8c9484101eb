package org.sklad.phone.sync;

import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Unreadable records that came in a file. They wait for a manager, so the phone need not keep them. */
interface KeptRecordDao {
    @SqlQuery("select count(*) from unreadable_records where fingerprint = :fingerprint")
    int count(String fingerprint);

    @SqlQuery("select count(*) from unreadable_records where entry = :entry and device = :device")
    int countOf(UUID entry, UUID device);
}
