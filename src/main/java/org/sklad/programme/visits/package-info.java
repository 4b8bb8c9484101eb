/** Field visits of mobile teams: who went where, and everything that happened there. */
@NullMarked
package org.sklad.programme.visits;

import org.jspecify.annotations.NullMarked;
