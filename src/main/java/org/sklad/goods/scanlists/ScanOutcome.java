package org.sklad.goods.scanlists;

import java.util.Optional;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.platform.i18n.Message;

/**
 * What an entry of a scan mode led to.
 *
 * @param <Q> what a document of this kind asks of who scans: which lot, which item
 * @param location where the next goods go, or come from
 * @param each for how many smallest units one scan of the last goods stood, where their lines do not say it
 * @param style of which the sizes stand ready to be tapped, until another is chosen; empty for none
 * @param placed items that go to locations of their own; absent where the entry leaves them as they are
 */
public record ScanOutcome<Q>(
        ScanResult result,
        Optional<Message> message,
        Optional<Q> question,
        String location,
        long each,
        String style,
        Optional<ItemPlaces> placed) {

    public static <Q> ScanOutcome<Q> of(ScanResult result, String location) {
        return new ScanOutcome<>(result, Optional.empty(), Optional.empty(), location, 1, "", Optional.empty());
    }

    public static <Q> ScanOutcome<Q> said(ScanResult result, Message message, String location) {
        return new ScanOutcome<>(result, Optional.of(message), Optional.empty(), location, 1, "", Optional.empty());
    }

    public static <Q> ScanOutcome<Q> refused(Message message, String location) {
        return said(ScanResult.REFUSED, message, location);
    }

    public static <Q> ScanOutcome<Q> asks(Q question, String location) {
        return new ScanOutcome<>(
                ScanResult.UNKNOWN, Optional.empty(), Optional.of(question), location, 1, "", Optional.empty());
    }

    public ScanOutcome<Q> withEach(long units) {
        return new ScanOutcome<>(result, message, question, location, units, style, placed);
    }

    /** The same question with another result and what is wrong with the answer. */
    public ScanOutcome<Q> with(ScanResult other, Optional<Message> said) {
        return new ScanOutcome<>(other, said, question, location, each, style, placed);
    }

    /** The same while the sizes of a style stand ready. */
    public ScanOutcome<Q> keeping(String style) {
        return new ScanOutcome<>(result, message, question, location, each, style, placed);
    }

    /** The next goods, of whatever item, go to this location. */
    public static <Q> ScanOutcome<Q> goTo(Message message, String location) {
        return ScanOutcome.<Q>said(ScanResult.OK, message, location).placing(ItemPlaces.NONE);
    }

    /** The same with other locations of single items. */
    public ScanOutcome<Q> placing(ItemPlaces places) {
        return new ScanOutcome<>(result, message, question, location, each, style, Optional.of(places));
    }

    /** The same with the locations of single items that the page had, unless the entry changed them. */
    public ScanOutcome<Q> keeping(ItemPlaces before) {
        return placed.isPresent() ? this : placing(before);
    }

    /** The locations of single items, as the page keeps them. */
    public ItemPlaces places() {
        return placed.orElse(ItemPlaces.NONE);
    }

    /** The same with what is asked beside what is said. */
    public ScanOutcome<Q> asking(Q asked) {
        return new ScanOutcome<>(result, message, Optional.of(asked), location, each, style, placed);
    }

    /** True when the list alone says it, so that a page without script can be shown by GET. */
    boolean isSilent() {
        return message.isEmpty() && question.isEmpty();
    }

    /** What the page keeps from one entry to the next, as it stands behind its address. */
    String query() {
        return "?" + (each > 1 ? "each=" + each + "&" : "") + "location=" + location
                + (style.isEmpty() ? "" : "&style=" + style)
                + (places().places().isEmpty() ? "" : "&placed=" + places().text());
    }
}
