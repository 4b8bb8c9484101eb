package org.sklad.aid.loans;

import java.util.Optional;
import org.sklad.goods.stock.GoodsLine;

/**
 * Goods of a loan, of one lot or, with an item, of whichever of its lots are out.
 *
 * @param location where they are put; absent where all of the return is put
 * @param at what stands before the names of its fields when one is refused
 */
public record NewReturnLine(GoodsLine goods, Optional<String> location, String at) {}
