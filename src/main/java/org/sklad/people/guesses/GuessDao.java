package org.sklad.people.guesses;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface GuessDao {
    @SqlUpdate("""
            insert into refused_codes (id, operator, refused_at, times) values (:id, :operator, :refusedAt, :times)""")
    void insert(UUID id, UUID operator, Instant refusedAt, int times);
}
