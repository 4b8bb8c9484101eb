/** How a medicine is to be taken. */
@NullMarked
package org.sklad.aid.dosing;

import org.jspecify.annotations.NullMarked;
