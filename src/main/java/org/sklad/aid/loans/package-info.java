/** Loans: items on loan, returns, overdue loans and losses. */
@NullMarked
package org.sklad.aid.loans;

import org.jspecify.annotations.NullMarked;
