/** Directions for taking a medicine. */
@NullMarked
package org.sklad.aid.dosing;

import org.jspecify.annotations.NullMarked;
