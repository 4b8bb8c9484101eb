/** Acts on boxes: creating, filling, splitting, merging, emptying and moving. */
@NullMarked
package org.sklad.goods.boxes;

import org.jspecify.annotations.NullMarked;
