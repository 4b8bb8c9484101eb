package org.sklad.aid.returns;

import java.util.Optional;
import org.sklad.goods.stock.GoodsLine;

/**
 * Part of the goods of a handout.
 *
 * @param line number of the line of the handout; absent if the goods identify it
 * @param goods the goods; they may name nothing if the line is given
 * @param location location where they are put; absent for that of the return
 * @param at prefix of the field names in errors
 */
public record NewReturnLine(Optional<Integer> line, GoodsLine goods, Optional<String> location, String at) {}
