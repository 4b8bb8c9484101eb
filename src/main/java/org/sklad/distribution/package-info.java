/** Who is entitled to what, and what was handed out to whom. */
@NullMarked
package org.sklad.distribution;

import org.jspecify.annotations.NullMarked;
