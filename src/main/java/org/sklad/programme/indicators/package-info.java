/** Figures of the programme by indicator sets: files that name what is counted, and the report, its charts and exports that come of one. */
@NullMarked
package org.sklad.programme.indicators;

import org.jspecify.annotations.NullMarked;
