package org.sklad.aid.expenses;

import java.util.Optional;

/**
 * All stored data of a medical expense, for the person.
 *
 * @param photo photo of the document, a JPEG
 */
public record MedicalExpenseFile(MedicalExpenseView view, Optional<byte[]> photo) {
    @Override
    public String toString() {
        return "***";
    }
}
