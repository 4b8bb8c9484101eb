package org.sklad.aid.expenses;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A medical expense with its texts.
 *
 * @param papers true if the operator may read the note and see the photo
 * @param note empty if there is none, or if the operator may not read it
 * @param photographed true while there is a photo of the document
 */
public record MedicalExpenseView(
        MedicalExpense expense, boolean papers, String note, boolean photographed, Optional<Decision> decision) {
    /** Returns the reason for a refusal. */
    public Optional<String> reason() {
        return decision.map(Decision::reason).filter(each -> !each.isEmpty());
    }

    /** Returns the day on which to ask after the person; empty for operators who may not read the note. */
    public Optional<LocalDate> followUpOn() {
        return expense.followUpOn().filter(day -> papers);
    }

    @Override
    public String toString() {
        return "***";
    }
}
