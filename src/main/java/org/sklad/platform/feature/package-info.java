/** How a room adds itself to the program. */
@org.jspecify.annotations.NullMarked
package org.sklad.platform.feature;
