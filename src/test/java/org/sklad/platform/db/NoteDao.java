package org.sklad.platform.db;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface NoteDao {
    @SqlUpdate("insert into notes (id, number, batch) values (:id, :number, :batch)")
    void insert(UUID id, int number, UUID batch);

    @SqlBatch("insert into notes (id, number, batch) values (:id, :number, :batch)")
    void insertAll(List<UUID> id, List<Integer> number, UUID batch);

    @SqlQuery("select count(*) from notes where batch = :batch")
    int count(UUID batch);

    @SqlQuery("select number from notes where batch in (<batches>) order by number")
    List<Integer> numbers(@InList List<UUID> batches);

    @SqlQuery("select coalesce(max(number), 0) from notes")
    int highest();
}
