/** The hand-out desk: its pages, and the goods that it proposes. */
@NullMarked
package org.sklad.aid.desk;

import org.jspecify.annotations.NullMarked;
