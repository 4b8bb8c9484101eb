package org.sklad.transfers;

import java.util.List;
import java.util.Optional;
import org.sklad.catalogue.Item;
import org.sklad.platform.i18n.Message;

/**
 * What a scan led to, as the page says it.
 *
 * @param result {@code ok}, {@code twice}, {@code unknown}, {@code refused}; empty where nothing was scanned
 * @param words what was typed, where items are offered for it
 * @param candidates items whose names begin with the words and that stand in the centre
 * @param each for how many smallest units one scan stood
 * @param to where the next goods go
 */
public record MoveOutcome(
        String result, Optional<Message> message, String words, List<Item> candidates, long each, String to) {
    public MoveOutcome {
        candidates = List.copyOf(candidates);
    }

    static MoveOutcome nothing(String to) {
        return new MoveOutcome("", Optional.empty(), "", List.of(), 1, to);
    }

    static MoveOutcome of(String result, long each, String to) {
        return new MoveOutcome(result, Optional.empty(), "", List.of(), each, to);
    }

    static MoveOutcome said(String result, Message message, String to) {
        return new MoveOutcome(result, Optional.of(message), "", List.of(), 1, to);
    }

    static MoveOutcome choice(String words, List<Item> candidates, String to) {
        return new MoveOutcome("unknown", Optional.empty(), words, candidates, 1, to);
    }
}
