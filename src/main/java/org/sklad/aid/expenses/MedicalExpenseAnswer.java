package org.sklad.aid.expenses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A medical expense in the API.
 *
 * @param note absent if there is none, or if the operator may not read it
 * @param followUpOn absent if nothing is to follow, or if the operator may not read the note
 * @param photo true while there is a photo of the document
 */
public record MedicalExpenseAnswer(
        UUID id,
        ExpenseState state,
        String centre,
        String beneficiary,
        ExpenseKind kind,
        BigDecimal amount,
        String currency,
        LocalDate paidOn,
        String fundingSource,
        Optional<String> note,
        Optional<LocalDate> followUpOn,
        boolean photo,
        String operator,
        Instant recordedAt,
        Optional<DecisionAnswer> decision) {

    /** The decision; the reason is absent if there is none, or if the operator may not read it. */
    public record DecisionAnswer(
            UUID id, ExpenseState state, Optional<String> reason, String operator, Instant decidedAt) {
        private static DecisionAnswer of(Decision decision) {
            return new DecisionAnswer(
                    decision.id(),
                    decision.state(),
                    text(decision.reason()),
                    decision.operator().value(),
                    decision.decidedAt());
        }
    }

    static MedicalExpenseAnswer of(MedicalExpenseView view) {
        MedicalExpense expense = view.expense();
        return new MedicalExpenseAnswer(
                expense.id(),
                expense.state(),
                expense.centre().value(),
                expense.caseCode().value(),
                expense.kind(),
                expense.amount(),
                expense.currency(),
                expense.paidOn(),
                expense.fundingSource().value(),
                text(view.note()),
                view.followUpOn(),
                view.photographed(),
                expense.operator().value(),
                expense.recordedAt(),
                view.decision().map(DecisionAnswer::of));
    }

    private static Optional<String> text(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    @Override
    public String toString() {
        return "***";
    }
}
