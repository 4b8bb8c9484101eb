package org.sklad.scanning;

import java.util.Set;

/**
 * An action that this operator can do now with the scanned thing.
 *
 * @param name stable name for programs; the text {@code scanning.step.…} is its label
 * @param href page of the action; it never contains the code of a person's card
 */
public record NextStep(String name, String href) {
    /** Pages that only show more, and acts for which an ordinary day has no need. */
    private static final Set<String> RARE = Set.of("item", "hold", "release", "new-item");

    /** True for what is shown as a button; false for a link below. */
    public boolean isAct() {
        return !RARE.contains(name);
    }

    /** Returns the name of its icon. */
    public String icon() {
        return switch (name) {
            case "move", "transfer", "ask" -> "move";
            case "receive", "fill" -> "add";
            case "count", "count-goods", "reconcile" -> "list";
            case "label", "attach" -> "tag";
            case "write-off" -> "bin";
            case "lot", "stock" -> "report";
            case "box" -> "box";
            case "hand-out", "lend" -> "give";
            case "person", "arrival" -> "person";
            case "report", "work-order" -> "repair";
            case "location" -> "stock";
            default -> "centre";
        };
    }

    /** Returns the key of its text. */
    public String key() {
        return "scanning.step." + name;
    }
}
