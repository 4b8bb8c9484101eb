package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.goods.classification.Sku;

/** Unknown codes scanned during receiving, and the items received in their place. */
interface UnknownCodeDao {
    /** Maximum stored length in UTF-16 units. No maker's code is longer. */
    int MOST = 200;

    @SqlUpdate("""
            insert into unknown_codes (document, line, code, sku, scanned_at) values (:document, :line, :code, '', :now)
            on conflict (document, line) do update set code = excluded.code, scanned_at = excluded.scanned_at
              where unknown_codes.sku = ''""")
    void scanned(UUID document, int line, String code, Instant now);

    /** Changes nothing if the last entry before the item was not an unknown code. */
    @SqlUpdate("update unknown_codes set sku = :sku where document = :document and line = :line and sku = ''")
    void received(UUID document, int line, Sku sku);
}
