package org.sklad.goods.receiving;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Packs with a serial number, each once. */
interface PackDao {
    /** 0 where the pack is there already. */
    @SqlUpdate("""
            insert into received_packs (mark, consignment, line) values (:mark, :consignment, :line)
            on conflict (mark) do nothing""")
    int insert(String mark, UUID consignment, int line);

    /** One line after the other: of so many as one long job scans, an engine takes no list in one statement. */
    @SqlBatch(
            value = "delete from received_packs where consignment = :consignment and line = :line",
            transactional = false)
    void delete(UUID consignment, List<Integer> line);

    /** As {@link #delete}. */
    @SqlBatch(
            value = "update received_packs set line = :to where consignment = :consignment and line = :line",
            transactional = false)
    void move(UUID consignment, List<Integer> line, int to);
}
