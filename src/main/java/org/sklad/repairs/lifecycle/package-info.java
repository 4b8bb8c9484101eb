/** The life cycle of a work order: states, acts, priorities and clocks. Without side effects. */
@NullMarked
package org.sklad.repairs.lifecycle;

import org.jspecify.annotations.NullMarked;
