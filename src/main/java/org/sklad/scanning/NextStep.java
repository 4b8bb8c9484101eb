package org.sklad.scanning;

/**
 * An action that this operator can do now with the scanned thing.
 *
 * @param name stable name for programs; the text {@code scanning.step.…} is its label
 * @param href page of the action; it never contains the code of a person's card
 */
public record NextStep(String name, String href) {
    /** Returns the key of its text. */
    public String key() {
        return "scanning.step." + name;
    }
}
