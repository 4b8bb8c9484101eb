package org.sklad.platform.db;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface IdempotencyKeyDao {
    @SqlQuery("select content from used_ids where id = :id")
    Optional<String> findContent(UUID id);

    /** Inserts the id; returns 0 if it was used before. */
    @SqlUpdate("""
            insert into used_ids (id, content, used_at) values (:id, :content, :usedAt) on conflict (id) do nothing""")
    int insertUnlessUsed(UUID id, String content, Instant usedAt);

    @SqlUpdate("update used_ids set content = '' where id = :id")
    void forget(UUID id);
}
