package org.sklad.aid.expenses;

import java.time.LocalDate;
import org.sklad.goods.lots.Money;

/**
 * A medical expense to be recorded.
 *
 * @param person a case code or card, typed or scanned
 * @param money more than zero
 * @param fundingSource funding source that paid, by code or name
 * @param note payee or other remarks; empty for none
 */
public record NewMedicalExpense(
        String person, ExpenseKind kind, Money money, LocalDate paidOn, String fundingSource, String note) {
    @Override
    public String toString() {
        return "***";
    }
}
