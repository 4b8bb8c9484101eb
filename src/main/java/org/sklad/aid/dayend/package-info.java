/** The end of a distribution day: its report, its sign-off sheets and other papers. */
@NullMarked
package org.sklad.aid.dayend;

import org.jspecify.annotations.NullMarked;
