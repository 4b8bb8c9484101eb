/** The interface by which a room adds itself to the program. */
@NullMarked
package org.sklad.platform.feature;

import org.jspecify.annotations.NullMarked;
