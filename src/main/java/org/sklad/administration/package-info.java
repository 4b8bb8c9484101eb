/** What administrators and auditors work with: the set-up wizard, operators, and the record of administrative acts. */
@NullMarked
package org.sklad.administration;

import org.jspecify.annotations.NullMarked;
