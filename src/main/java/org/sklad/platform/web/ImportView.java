package org.sklad.platform.web;

import java.util.Optional;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.sheets.Imported;

/**
 * What every page for a list shows: what was typed, and what came of the list.
 *
 * @param outcome absent before one was sent, and where all of it was refused
 * @param tried true where the outcome says what would be done, and nothing was changed
 */
public record ImportView(FormState entered, Optional<Imported> outcome, boolean tried) {
    /** The button that only looks. */
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

    /** The same with what was typed; a file is never shown again. */
    public ImportView with(FormState typed) {
        return new ImportView(typed, outcome, tried);
    }

    /** True when the button of this name only looks. */
    public static boolean isTry(String act) {
        return act.equals(TRY);
    }
}
