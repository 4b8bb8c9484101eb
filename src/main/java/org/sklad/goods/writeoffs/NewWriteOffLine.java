package org.sklad.goods.writeoffs;

import java.util.Optional;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsLine;

/**
 * Units of one lot that leave stock.
 *
 * @param goods the lot, or a code that tells it
 * @param location where they stand; absent where that is where the write-off is made
 * @param at what stands before the names of its fields when one is refused
 */
public record NewWriteOffLine(GoodsLine goods, BoxCode box, Optional<String> location, String at) {}
