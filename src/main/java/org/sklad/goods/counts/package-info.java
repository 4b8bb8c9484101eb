/** Stock counts, compared with the ledger at the moment of each scan. */
@NullMarked
package org.sklad.goods.counts;

import org.jspecify.annotations.NullMarked;
