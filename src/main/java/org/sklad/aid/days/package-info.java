/** Distribution days: the plan, the list, the queue, the board and the closing count. */
@NullMarked
package org.sklad.aid.days;

import org.jspecify.annotations.NullMarked;
