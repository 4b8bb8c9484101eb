package org.sklad.scanning;

import java.util.Map;
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

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("move", "move"),
            Map.entry("receive", "add"),
            Map.entry("count", "list"),
            Map.entry("count-goods", "list"),
            Map.entry("reconcile", "list"),
            Map.entry("label", "tag"),
            Map.entry("write-off", "bin"),
            Map.entry("lot", "report"),
            Map.entry("stock", "report"),
            Map.entry("box", "box"),
            Map.entry("fill", "add"),
            Map.entry("hand-out", "give"),
            Map.entry("lend", "give"),
            Map.entry("person", "person"),
            Map.entry("arrival", "person"),
            Map.entry("report", "repair"),
            Map.entry("work-order", "repair"),
            Map.entry("transfer", "move"),
            Map.entry("attach", "tag"),
            Map.entry("location", "stock"));

    /** True for what is shown as a button; false for a link below. */
    public boolean isAct() {
        return !RARE.contains(name);
    }

    /** Returns the name of its icon. */
    public String icon() {
        return ICONS.getOrDefault(name, "centre");
    }

    /** Returns the key of its text. */
    public String key() {
        return "scanning.step." + name;
    }
}
