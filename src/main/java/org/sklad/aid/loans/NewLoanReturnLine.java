package org.sklad.aid.loans;

import java.util.Optional;
import org.sklad.goods.stock.GoodsLine;

/**
 * Goods of a loan, of one lot or, with an item, of any of its lots that are out.
 *
 * @param location location for these goods; absent for that of the return
 * @param at prefix of its field names in errors
 */
public record NewLoanReturnLine(GoodsLine goods, Optional<String> location, String at) {}
