/** What a code is and what can be done with it now: the answer to any scan. */
@NullMarked
package org.sklad.scanning;

import org.jspecify.annotations.NullMarked;
