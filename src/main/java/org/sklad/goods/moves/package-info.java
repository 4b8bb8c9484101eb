/** Moves of goods between locations of one centre, and of expired goods to quarantine. */
@NullMarked
package org.sklad.goods.moves;

import org.jspecify.annotations.NullMarked;
