/** Conflicts: rules that a record made offline broke, and how a manager resolved them. */
@NullMarked
package org.sklad.aid.conflicts;

import org.jspecify.annotations.NullMarked;
