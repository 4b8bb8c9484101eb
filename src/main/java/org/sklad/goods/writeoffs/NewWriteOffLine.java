package org.sklad.goods.writeoffs;

import java.util.Optional;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsLine;

/**
 * Units of one lot that leave stock.
 *
 * @param goods the lot, or a code that identifies it
 * @param location location of the goods; absent if it is the location of the write-off
 * @param at prefix of the field names in errors
 */
public record NewWriteOffLine(GoodsLine goods, BoxCode box, Optional<String> location, String at) {}
