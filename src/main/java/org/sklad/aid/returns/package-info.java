/** Returns of handed-out goods. */
@NullMarked
package org.sklad.aid.returns;

import org.jspecify.annotations.NullMarked;
