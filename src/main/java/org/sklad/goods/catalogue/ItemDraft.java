package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.classification.Sku;

/**
 * An item as a line of a list describes it.
 *
 * @param seen the item version that the line was applied to; 0 for a new item
 * @param identifiers all codes of the item; absent if the list does not contain them
 */
public record ItemDraft(int line, Sku sku, ItemFacts facts, Optional<List<Identifier>> identifiers, long seen) {}
