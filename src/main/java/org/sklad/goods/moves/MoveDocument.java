package org.sklad.goods.moves;

import org.sklad.goods.scanlists.ScannedList;

/**
 * A move on its page.
 *
 * @param goods a page of the moved goods, reversed ones included
 * @param units total units that were moved and not reversed
 */
public record MoveDocument(Move move, ScannedList goods, long units) {}
