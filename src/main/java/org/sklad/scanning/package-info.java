/** The meaning of a scanned code and the actions it offers. */
@NullMarked
package org.sklad.scanning;

import org.jspecify.annotations.NullMarked;
