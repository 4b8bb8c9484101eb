/** The evidence package of a funding source: what was bought and given with its money, to the piece, in a signed file. */
@NullMarked
package org.sklad.oversight.evidence;

import org.jspecify.annotations.NullMarked;
