/** Repairs: work orders with their states and acts, the clocks that run on them, photos, hours, the board. */
@NullMarked
package org.sklad.repairs;

import org.jspecify.annotations.NullMarked;
