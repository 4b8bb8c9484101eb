package org.sklad.goods.planning;

import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;

/** Goods that left another centre and have not arrived, which the package of transfers knows. */
public interface GoodsOnTheWay {
    /** Smallest units by centre and item, of some centres to which they go; in the caller's transaction. */
    Map<CentreCode, Map<Sku, Long>> to(Handle handle, Collection<CentreCode> centres);
}
