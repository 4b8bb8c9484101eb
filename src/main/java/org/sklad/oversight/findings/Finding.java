package org.sklad.oversight.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.platform.i18n.Message;

/**
 * Something that is likely to be wrong.
 *
 * @param stamp changes when what is found does, and with it the acceptance ends
 * @param items which it concerns: of alike ones up to 20, of a box none
 * @param detail the identifier or unknown code, lot number, lot or location, as the kind wants it; else empty
 * @param many how many dates, items or documents, as the kind counts; {@code total} smallest units, as it sums them
 * @param since when it began; absent where nobody knows
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

    /** Whether it is open. */
    public FindingState state() {
        return acceptance.isPresent() ? FindingState.ACCEPTED : FindingState.OPEN;
    }

    /** The identifier, the maker's lot number, or our own code of the lot or box; absent where it is about an item alone. */
    public Optional<String> code() {
        return switch (key.kind()) {
            case LOT_OF_TWO_EXPIRIES, RESTRICTED_NUMBER, UP_AND_DOWN -> Optional.of(detail);
            case BOX_NOT_SEEN -> Optional.of(key.subject());
            case FOUND_AGAIN, GONE_AGAIN, ALIKE_ITEMS, WITHOUT_IDENTIFIER -> Optional.empty();
        };
    }

    /** Where the box stands. */
    Optional<String> location() {
        return Optional.of(detail).filter(code -> key.kind() == FindingKind.BOX_NOT_SEEN);
    }

    /** How many documents said it. */
    Optional<Long> times() {
        return Optional.of(many).filter(number -> key.kind().isOfItemThere());
    }

    /** Smallest units more than in the books. */
    Optional<Long> more() {
        return switch (key.kind()) {
            case FOUND_AGAIN -> Optional.of(total);
            case UP_AND_DOWN -> Optional.of(many);
            default -> Optional.empty();
        };
    }

    /** Smallest units fewer than in the books. */
    Optional<Long> less() {
        boolean is = key.kind() == FindingKind.GONE_AGAIN || key.kind() == FindingKind.UP_AND_DOWN;
        return Optional.of(total).filter(number -> is);
    }

    /** What it is about: an item by its name, a box by its code. */
    public Message title() {
        return items.isEmpty()
                ? Message.of("findings.box", key.subject())
                : items.get(0).title();
    }

    /** What is wrong, in numbers, and what could be behind it. */
    public Message what() {
        String text = "findings.what." + key.kind();
        return switch (key.kind()) {
            case LOT_OF_TWO_EXPIRIES -> Message.of(text, detail, many, earliest.orElseThrow(), latest.orElseThrow());
            case FOUND_AGAIN, GONE_AGAIN, UP_AND_DOWN -> Message.of(text, many, total);
            case BOX_NOT_SEEN, RESTRICTED_NUMBER, WITHOUT_IDENTIFIER -> Message.of(text, detail);
            case ALIKE_ITEMS -> Message.of(text, many);
        };
    }

    /** The address of the page on which one looks into it and mends it. */
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
