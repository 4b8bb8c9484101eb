/** Adjustments: documents that correct the stock of a lot. */
@NullMarked
package org.sklad.goods.adjustments;

import org.jspecify.annotations.NullMarked;
