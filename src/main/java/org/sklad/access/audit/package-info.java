/** The record of administrative acts, in a chain that shows tampering. */
@NullMarked
package org.sklad.access.audit;

import org.jspecify.annotations.NullMarked;
