/** The places where the programme works: centres and what stands in them. */
@NullMarked
package org.sklad.centres;

import org.jspecify.annotations.NullMarked;
