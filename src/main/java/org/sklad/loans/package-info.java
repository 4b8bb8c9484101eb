/** Loans: goods that people have for a while and bring back, what came back, what is overdue and what is lost. */
@NullMarked
package org.sklad.loans;

import org.jspecify.annotations.NullMarked;
