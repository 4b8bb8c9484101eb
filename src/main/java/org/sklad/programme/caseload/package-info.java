/** The dated things of a caseworker, from all rooms that have some: overdue, due today, and next. */
@NullMarked
package org.sklad.programme.caseload;

import org.jspecify.annotations.NullMarked;
