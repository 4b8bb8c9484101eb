package org.sklad.goods.moves;

import org.sklad.goods.scanlists.ScannedList;

/**
 * A move as its page shows it.
 *
 * @param goods what was carried, also what was taken back; a page of it
 * @param units how many of all of it stand where they were carried
 */
public record MoveDocument(Move move, ScannedList goods, long units) {}
