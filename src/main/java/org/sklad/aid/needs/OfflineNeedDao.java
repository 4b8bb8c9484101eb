package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.BeneficiaryId;

/** Queries for needs that a device recorded for a code of nobody. */
interface OfflineNeedDao {
    /** The goods of such a need. */
    record Row(UUID id, Optional<Sku> sku, Optional<StyleCode> style, String size, long quantity, Urgency urgency) {
        /** Returns the need of a person. */
        NeedDao.Insert of(BeneficiaryId person, UUID operator, Instant assessedAt) {
            return new NeedDao.Insert(id, person, sku, style, size, quantity, urgency, operator, assessedAt);
        }
    }

    @SqlUpdate("""
            insert into needs_of_nobody (id, sku, style, size, quantity, urgency)
            values (:id, :sku, :style, :size, :quantity, :urgency)""")
    void insert(@BindMethods Row need);
}
