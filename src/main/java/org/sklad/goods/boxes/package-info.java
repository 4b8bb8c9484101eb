/** Acts on boxes: making, filling, splitting, pouring into another, emptying and moving. */
@NullMarked
package org.sklad.goods.boxes;

import org.jspecify.annotations.NullMarked;
