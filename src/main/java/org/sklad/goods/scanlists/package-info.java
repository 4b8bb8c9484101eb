/** The list of scanned goods that receiving, moves, counts and boxes share. */
@NullMarked
package org.sklad.goods.scanlists;

import org.jspecify.annotations.NullMarked;
