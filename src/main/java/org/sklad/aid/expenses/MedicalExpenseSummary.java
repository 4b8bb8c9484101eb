package org.sklad.aid.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A medical expense in a list of the API. */
public record MedicalExpenseSummary(
        UUID id,
        ExpenseState state,
        String centre,
        String beneficiary,
        ExpenseKind kind,
        BigDecimal amount,
        String currency,
        LocalDate paidOn,
        String fundingSource,
        String operator,
        Instant recordedAt) {
    static MedicalExpenseSummary of(MedicalExpense expense) {
        return new MedicalExpenseSummary(
                expense.id(),
                expense.state(),
                expense.centre().value(),
                expense.caseCode().value(),
                expense.kind(),
                expense.amount(),
                expense.currency(),
                expense.paidOn(),
                expense.fundingSource().value(),
                expense.operator().value(),
                expense.recordedAt());
    }
}
