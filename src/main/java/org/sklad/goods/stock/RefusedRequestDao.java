package org.sklad.goods.stock;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;

interface RefusedRequestDao {
    @SqlUpdate("""
            insert into refused_requests (document, sku, centre, wanted, occurred_at)
            values (:document, :sku, :centre, :wanted, :at)
            on conflict (document, sku) do update set wanted = case
              when excluded.wanted > refused_requests.wanted then excluded.wanted else refused_requests.wanted end""")
    void put(UUID document, Sku sku, CentreCode centre, long wanted, Instant at);
}
