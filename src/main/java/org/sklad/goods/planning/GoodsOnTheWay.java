package org.sklad.goods.planning;

import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;

/** Goods in transit between centres, provided by the package of transfers. */
public interface GoodsOnTheWay {
    /** Returns the smallest units in transit to some centres, by centre and item; in the caller's transaction. */
    Map<CentreCode, Map<Sku, Long>> to(Handle handle, Collection<CentreCode> centres);
}
