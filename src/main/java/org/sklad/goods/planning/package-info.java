/** Target levels per centre and item, shortages, suggested transfers, and the appeal to donors. */
@NullMarked
package org.sklad.goods.planning;

import org.jspecify.annotations.NullMarked;
