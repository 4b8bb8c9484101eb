package org.sklad.oversight.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.i18n.Message;

/**
 * Data that is likely to be wrong.
 *
 * @param stamp changes when the data found changes, which ends the acceptance
 * @param items items concerned: up to 20 for alike items, none for a box
 * @param detail depending on the kind: the identifier, unknown code, lot number, lot or location; else empty
 * @param many number of dates, items or documents, depending on the kind; for {@code UP_AND_DOWN} the smallest units
 *     above the books
 * @param total smallest units, where the kind adds them up
 * @param since when it began; absent if unknown
 */
public record Finding(
        FindingKey key,
        String stamp,
        List<Item> items,
        String detail,
        long many,
        long total,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Optional<Instant> since,
        Optional<Acceptance> acceptance) {
    public Finding {
        items = List.copyOf(items);
    }

    /** Returns {@code OPEN} unless the finding is accepted. */
    public FindingState state() {
        return acceptance.isPresent() ? FindingState.ACCEPTED : FindingState.OPEN;
    }

    /** The identifier, the maker's lot number, or our own code of the lot or box; absent if the finding concerns only items. */
    public Optional<String> code() {
        return switch (key.kind()) {
            case LOT_OF_TWO_EXPIRIES, RESTRICTED_NUMBER, UP_AND_DOWN -> Optional.of(detail);
            case BOX_NOT_SEEN -> Optional.of(key.subject());
            case FOUND_AGAIN, GONE_AGAIN, ALIKE_ITEMS, WITHOUT_IDENTIFIER -> Optional.empty();
        };
    }

    /** The location of the box; absent for other kinds. */
    Optional<String> location() {
        return Optional.of(detail).filter(code -> key.kind() == FindingKind.BOX_NOT_SEEN);
    }

    /** The number of documents that show the difference. */
    Optional<Long> times() {
        return Optional.of(many).filter(number -> key.kind().isOfItemInStock());
    }

    /** Smallest units found above the books. */
    Optional<Long> more() {
        return switch (key.kind()) {
            case FOUND_AGAIN -> Optional.of(total);
            case UP_AND_DOWN -> Optional.of(many);
            default -> Optional.empty();
        };
    }

    /** Smallest units missing from the books. */
    Optional<Long> less() {
        boolean is = key.kind() == FindingKind.GONE_AGAIN || key.kind() == FindingKind.UP_AND_DOWN;
        return Optional.of(total).filter(number -> is);
    }

    /** The name of the item or the code of the box. */
    public Message title() {
        return items.isEmpty()
                ? Message.of("findings.box", key.subject())
                : items.get(0).title();
    }

    /** The problem in numbers, with possible causes. */
    public Message what() {
        String text = "findings.what." + key.kind();
        return switch (key.kind()) {
            case LOT_OF_TWO_EXPIRIES -> Message.of(text, detail, many, earliest.orElseThrow(), latest.orElseThrow());
            case FOUND_AGAIN, GONE_AGAIN, UP_AND_DOWN -> Message.of(text, many, total);
            case BOX_NOT_SEEN, RESTRICTED_NUMBER, WITHOUT_IDENTIFIER -> Message.of(text, detail);
            case ALIKE_ITEMS -> Message.of(text, many);
        };
    }

    /** The address of the page on which an operator examines and corrects the data. */
    public String page() {
        return switch (key.kind()) {
            case BOX_NOT_SEEN -> "/boxes/" + key.subject();
            case UP_AND_DOWN -> "/stock/lots/" + key.subject() + there();
            case LOT_OF_TWO_EXPIRIES, FOUND_AGAIN, GONE_AGAIN ->
                "/stock/items/" + items.get(0).sku() + there();
            case RESTRICTED_NUMBER, ALIKE_ITEMS, WITHOUT_IDENTIFIER ->
                "/items/" + items.get(0).sku();
        };
    }

    private String there() {
        return key.centre().map(code -> "?centre=" + code).orElse("");
    }
}
