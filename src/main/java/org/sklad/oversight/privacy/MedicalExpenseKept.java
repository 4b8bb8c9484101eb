package org.sklad.oversight.privacy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.expenses.ExpenseKind;
import org.sklad.aid.expenses.ExpenseState;
import org.sklad.aid.expenses.MedicalExpense;
import org.sklad.aid.expenses.MedicalExpenseFile;

/**
 * A medical expense paid for the person.
 *
 * @param followUpOn day on which the operator asks after the person
 * @param photo photo of the document, a JPEG in Base64
 */
public record MedicalExpenseKept(
        UUID id,
        String centre,
        Instant recordedAt,
        ExpenseKind kind,
        BigDecimal amount,
        String currency,
        LocalDate paidOn,
        String fundingSource,
        ExpenseState state,
        String note,
        Optional<LocalDate> followUpOn,
        Optional<String> refusedBecause,
        Optional<String> photo) {
    static MedicalExpenseKept of(MedicalExpenseFile file) {
        MedicalExpense expense = file.view().expense();
        return new MedicalExpenseKept(
                expense.id(),
                expense.centre().value(),
                expense.recordedAt(),
                expense.kind(),
                expense.amount(),
                expense.currency(),
                expense.paidOn(),
                expense.fundingSource().value(),
                expense.state(),
                file.view().note(),
                expense.followUpOn(),
                file.view().reason(),
                file.photo().map(Base64.getEncoder()::encodeToString));
    }

    @Override
    public String toString() {
        return "***";
    }
}
