package org.sklad.goods.scanlists;

import java.util.Optional;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.platform.i18n.Message;

/**
 * The outcome of an entry in a scan mode.
 *
 * @param <Q> the question that a document of this kind asks: which lot, which item
 * @param location the location that the next goods go to or come from
 * @param each smallest units per scan of the last goods, if their lines do not say it
 * @param style the style whose sizes can be tapped until another is chosen; empty for none
 * @param placed the locations of single items; absent if the entry does not change them
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

    /** Returns the same question with another result and the error in the answer. */
    public ScanOutcome<Q> with(ScanResult other, Optional<Message> said) {
        return new ScanOutcome<>(other, said, question, location, each, style, placed);
    }

    /** Returns this outcome with the sizes of a style ready to tap. */
    public ScanOutcome<Q> keeping(String style) {
        return new ScanOutcome<>(result, message, question, location, each, style, placed);
    }

    /** Returns an outcome that sends the next goods, of any item, to this location. */
    public static <Q> ScanOutcome<Q> goTo(Message message, String location) {
        return ScanOutcome.<Q>said(ScanResult.OK, message, location).placing(ItemPlaces.NONE);
    }

    /** Returns this outcome with other locations of single items. */
    public ScanOutcome<Q> placing(ItemPlaces places) {
        return new ScanOutcome<>(result, message, question, location, each, style, Optional.of(places));
    }

    /** Returns this outcome with the page's locations of single items, unless the entry changed them. */
    public ScanOutcome<Q> keeping(ItemPlaces before) {
        return placed.isPresent() ? this : placing(before);
    }

    /** Returns the locations of single items, as the page keeps them. */
    public ItemPlaces places() {
        return placed.orElse(ItemPlaces.NONE);
    }

    /** Returns this outcome with a question in addition to the message. */
    public ScanOutcome<Q> asking(Q asked) {
        return new ScanOutcome<>(result, message, Optional.of(asked), location, each, style, placed);
    }

    /** True if the list alone shows the outcome, so that a page without script can be shown by GET. */
    boolean isSilent() {
        return message.isEmpty() && question.isEmpty();
    }

    /** Returns the query string with everything that the page keeps between entries. */
    String query() {
        return "?" + (each > 1 ? "each=" + each + "&" : "") + "location=" + location
                + (style.isEmpty() ? "" : "&style=" + style)
                + (places().places().isEmpty() ? "" : "&placed=" + places().text());
    }
}
