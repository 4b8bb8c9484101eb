/** Needs of people: recorded, prioritised, and met by handouts. */
@NullMarked
package org.sklad.aid.needs;

import org.jspecify.annotations.NullMarked;
