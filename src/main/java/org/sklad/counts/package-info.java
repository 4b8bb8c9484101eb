/** Stock that people count, compared with the books at the moment of each scan. */
@NullMarked
package org.sklad.counts;

import org.jspecify.annotations.NullMarked;
