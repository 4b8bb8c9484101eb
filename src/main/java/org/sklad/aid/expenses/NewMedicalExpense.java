package org.sklad.aid.expenses;

import java.time.LocalDate;
import org.sklad.goods.lots.Money;

/**
 * A medical expense to be recorded.
 *
 * @param person a case code or card, typed or scanned
 * @param money more than nothing
 * @param fundingSource that paid, its code or name
 * @param note who was paid, or what else is to be known; empty for nothing
 */
public record NewMedicalExpense(
        String person, ExpenseKind kind, Money money, LocalDate paidOn, String fundingSource, String note) {
    @Override
    public String toString() {
        return "***";
    }
}
