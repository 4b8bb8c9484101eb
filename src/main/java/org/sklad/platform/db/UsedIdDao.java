package org.sklad.platform.db;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface UsedIdDao {
    @SqlQuery("select content from used_ids where id = :id")
    Optional<String> findContent(UUID id);

    @SqlQuery("select count(*) from used_ids")
    long count();

    @SqlUpdate("insert into used_ids (id, content, used_at) values (:id, :content, :usedAt)")
    void insert(UUID id, String content, Instant usedAt);
}
