package org.sklad.receiving;

import java.util.List;
import java.util.Optional;
import org.sklad.catalogue.Item;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Entered;

/**
 * What a scan led to, as the page says it.
 *
 * @param result {@code ok}, {@code twice}, {@code unknown}, {@code refused}; empty where nothing was scanned
 * @param asked what is asked for now
 * @param code what was scanned, where something is asked for it
 * @param item the item that something is asked for
 * @param candidates items found by words
 */
public record ScanOutcome(
        String result,
        Optional<Message> message,
        Asked asked,
        String code,
        Optional<Item> item,
        List<Item> candidates,
        Entered entered) {

    /** What a person is asked for. */
    public enum Asked {
        NOTHING,
        LOT,
        MEANING,
        CHOICE,
        SIZES
    }

    public ScanOutcome {
        candidates = List.copyOf(candidates);
    }

    static ScanOutcome nothing() {
        return said("", Optional.empty());
    }

    static ScanOutcome ok() {
        return said("ok", Optional.empty());
    }

    static ScanOutcome twice() {
        return said("twice", Optional.empty());
    }

    static ScanOutcome ok(Message message) {
        return said("ok", Optional.of(message));
    }

    static ScanOutcome refused(Message message) {
        return said("refused", Optional.of(message));
    }

    private static ScanOutcome said(String result, Optional<Message> message) {
        return new ScanOutcome(result, message, Asked.NOTHING, "", Optional.empty(), List.of(), Entered.nothing());
    }

    static ScanOutcome ask(Asked asked, String code, List<Item> candidates) {
        return new ScanOutcome(
                "unknown", Optional.empty(), asked, code, Optional.empty(), candidates, Entered.nothing());
    }

    static ScanOutcome askLot(String code, Item item, Entered entered) {
        return new ScanOutcome("unknown", Optional.empty(), Asked.LOT, code, Optional.of(item), List.of(), entered);
    }

    static ScanOutcome sizes(List<Item> sizes) {
        return new ScanOutcome("", Optional.empty(), Asked.SIZES, "", Optional.empty(), sizes, Entered.nothing());
    }
}
