/** Handouts: what was given to whom, checked against entitlement, needs and restrictions. */
@NullMarked
package org.sklad.aid.handouts;

import org.jspecify.annotations.NullMarked;
