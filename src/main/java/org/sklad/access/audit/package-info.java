/** The audit log of administrative acts, in a chain that reveals tampering. */
@NullMarked
package org.sklad.access.audit;

import org.jspecify.annotations.NullMarked;
