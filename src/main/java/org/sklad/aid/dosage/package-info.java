/** Directions for taking a medicine. */
@NullMarked
package org.sklad.aid.dosage;

import org.jspecify.annotations.NullMarked;
