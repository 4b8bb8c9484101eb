package org.sklad.scanning;

/**
 * Something that this operator can do now with what was scanned.
 *
 * @param name stable, for programs; the text {@code scanning.step.…} says it to people
 * @param href the page where it is done; it holds no code of a person's card
 */
public record NextStep(String name, String href) {
    /** The key of its text. */
    public String key() {
        return "scanning.step." + name;
    }
}
