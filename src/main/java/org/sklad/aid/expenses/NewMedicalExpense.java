package org.sklad.aid.expenses;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.lots.Money;

/**
 * A medical expense to be recorded.
 *
 * @param person a case code or card, typed or scanned
 * @param money more than zero
 * @param fundingSource funding source that paid, by code or name
 * @param note payee or other remarks; empty for none
 * @param followUpOn day on which to ask after the person; absent if nothing is to follow
 */
public record NewMedicalExpense(
        String person,
        ExpenseKind kind,
        Money money,
        LocalDate paidOn,
        String fundingSource,
        String note,
        Optional<LocalDate> followUpOn) {
    @Override
    public String toString() {
        return "***";
    }
}
