/** Loans: items on loan, what came back, what is overdue and what is lost. */
@NullMarked
package org.sklad.aid.loans;

import org.jspecify.annotations.NullMarked;
