package org.sklad.aid.returns;

import java.util.Optional;
import org.sklad.goods.stock.GoodsLine;

/**
 * Some of what a handout gave.
 *
 * @param line the number of the line of the handout; absent where the goods say it by themselves
 * @param goods which; where the line says it they may name nothing
 * @param location where they are put; absent where all of the return is put
 * @param at what stands before the names of its fields when one is refused
 */
public record NewReturnLine(Optional<Integer> line, GoodsLine goods, Optional<String> location, String at) {}
