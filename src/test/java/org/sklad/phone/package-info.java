/** Tests of the phone and of what it delivers. */
@NullMarked
package org.sklad.phone;

import org.jspecify.annotations.NullMarked;
