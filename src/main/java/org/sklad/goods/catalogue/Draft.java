package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.classification.Sku;

/**
 * An item as a line of a list wants it.
 *
 * @param seen the version of the item that the line was laid over; 0 where there was none
 * @param identifiers all codes that shall mean it; absent where the list does not speak of them
 */
public record Draft(int line, Sku sku, ItemFacts facts, Optional<List<Identifier>> identifiers, long seen) {}
