/** The set-up wizard, operators and the record of administrative acts. */
@NullMarked
package org.sklad.oversight.administration;

import org.jspecify.annotations.NullMarked;
