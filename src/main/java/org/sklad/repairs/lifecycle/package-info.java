/** The life of a work order: states, acts, priorities and clocks. Pure. */
@NullMarked
package org.sklad.repairs.lifecycle;

import org.jspecify.annotations.NullMarked;
