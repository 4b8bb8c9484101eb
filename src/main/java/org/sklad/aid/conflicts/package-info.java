/** Conflicts: rules that an offline handout broke, and how a manager resolved them. */
@NullMarked
package org.sklad.aid.conflicts;

import org.jspecify.annotations.NullMarked;
