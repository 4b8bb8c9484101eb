/** How much of each item a centre wants to have: levels, what is below them, where it could come from, and what to ask donors for. */
@NullMarked
package org.sklad.planning;

import org.jspecify.annotations.NullMarked;
