package org.sklad.aid.expenses;

import java.util.Optional;

/**
 * A medical expense with what was written of it.
 *
 * @param papers true where the one who asks may read the note and look at the photo
 * @param note empty where nothing was written, and for who may not read it
 * @param photographed true while there is a photo of the document
 */
public record MedicalExpenseView(
        MedicalExpense expense, boolean papers, String note, boolean photographed, Optional<Decision> decision) {
    /** Why it was refused. */
    public Optional<String> reason() {
        return decision.map(Decision::reason).filter(each -> !each.isEmpty());
    }

    @Override
    public String toString() {
        return "***";
    }
}
