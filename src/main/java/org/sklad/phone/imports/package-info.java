/** Files with records that phones save: their import, and the records in them that a manager has to enter by hand. */
@NullMarked
package org.sklad.phone.imports;

import org.jspecify.annotations.NullMarked;
