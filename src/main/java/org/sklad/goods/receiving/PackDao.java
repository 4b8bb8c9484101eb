package org.sklad.goods.receiving;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Packs with a serial number. Each can be received once. */
interface PackDao {
    /** Returns 0 if the pack was received before. */
    @SqlUpdate("""
            insert into received_packs (mark, consignment, line) values (:mark, :consignment, :line)
            on conflict (mark) do nothing""")
    int insert(String mark, UUID consignment, int line);

    /** Runs one statement per line, because a long scan session has more lines than a database engine accepts in one list. */
    @SqlBatch(
            value = "delete from received_packs where consignment = :consignment and line = :line",
            transactional = false)
    void delete(UUID consignment, List<Integer> line);

    /** Runs one statement per line, like {@link #delete}. */
    @SqlBatch(
            value = "update received_packs set line = :to where consignment = :consignment and line = :line",
            transactional = false)
    void move(UUID consignment, List<Integer> line, int to);
}
