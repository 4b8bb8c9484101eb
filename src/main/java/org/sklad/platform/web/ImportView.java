package org.sklad.platform.web;

import java.util.Optional;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.sheets.Imported;

/**
 * The view of every import page: the entered values and the result.
 *
 * @param outcome empty before an import, and if the whole list was refused
 * @param tried true if the result is a preview and nothing was changed
 */
public record ImportView(FormState entered, Optional<Imported> outcome, boolean tried) {
    /** The button for a preview. */
    private static final String TRY = "try";

    public static ImportView nothing() {
        return new ImportView(FormState.nothing(), Optional.empty(), false);
    }

    public static ImportView of(Imported outcome, boolean tried) {
        return new ImportView(FormState.nothing(), Optional.of(outcome), tried);
    }

    public static ImportView refused(Refusal refusal) {
        return refused(FormState.nothing(), refusal);
    }

    public static ImportView refused(FormState entered, Refusal refusal) {
        return new ImportView(entered.refusedBy(refusal), Optional.empty(), false);
    }

    /** Returns a copy with the entered values; a file is never shown again. */
    public ImportView with(FormState typed) {
        return new ImportView(typed, outcome, tried);
    }

    /** Returns true if the button requests a preview. */
    public static boolean isTry(String act) {
        return act.equals(TRY);
    }
}
