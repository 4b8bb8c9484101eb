/** Returns of goods that were handed out. */
@NullMarked
package org.sklad.aid.returns;

import org.jspecify.annotations.NullMarked;
