package org.sklad.receiving;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Packs with a serial number, each once. */
interface PackDao {
    /** 0 where the pack is there already. */
    @SqlUpdate("""
            insert into received_packs (mark, consignment, line) values (:mark, :consignment, :line)
            on conflict (mark) do nothing""")
    int insert(String mark, UUID consignment, int line);

    @SqlUpdate("delete from received_packs where consignment = :consignment and line in (<lines>)")
    void delete(UUID consignment, @BindList List<Integer> lines);

    @SqlUpdate("update received_packs set line = :to where consignment = :consignment and line in (<lines>)")
    void move(UUID consignment, @BindList List<Integer> lines, int to);
}
