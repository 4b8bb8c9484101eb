/** Acts on boxes: making, filling, splitting, pouring one into another, emptying, carrying away. */
@NullMarked
package org.sklad.boxes;

import org.jspecify.annotations.NullMarked;
