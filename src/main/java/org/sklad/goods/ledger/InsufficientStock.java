package org.sklad.goods.ledger;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/**
 * A refusal because more was requested than is there. The message gives the available quantity, and other places where the operator has
 * access.
 */
public final class InsufficientStock extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Sku sku;
    private final long asked;
    private final long there;
    private final transient List<StockElsewhere> elsewhere;

    /**
     * Creates a refusal.
     *
     * @param place a location, or a message that names a box there
     * @param alike the quantity there of other lots with the same number and expiry date
     */
    InsufficientStock(Item item, Object place, long asked, long there, long alike, List<StockElsewhere> elsewhere) {
        super(
                Kind.RULE,
                "insufficient-stock",
                Message.of("ledger.insufficient", item.title(), asked, there, place, advice(there, alike, elsewhere)));
        this.sku = item.sku();
        this.asked = asked;
        this.there = there;
        this.elsewhere = List.copyOf(elsewhere);
    }

    public Sku sku() {
        return sku;
    }

    /** Returns the requested quantity. */
    public long asked() {
        return asked;
    }

    /** Returns the available quantity; less than {@link #asked}. */
    public long there() {
        return there;
    }

    /** Returns other locations in the operator's centres, the fullest first. */
    public List<StockElsewhere> elsewhere() {
        return elsewhere;
    }

    private static Message advice(long there, long alike, List<StockElsewhere> elsewhere) {
        Message advice = advice(there, elsewhere);
        return alike > 0 ? Message.of("ledger.insufficient.alike", advice, alike) : advice;
    }

    private static Message advice(long there, List<StockElsewhere> elsewhere) {
        Optional<Message> places = elsewhere.stream()
                .map(each -> Message.of("ledger.insufficient.place", each.address(), each.quantity()))
                .reduce((some, next) -> Message.of("ledger.insufficient.places", some, next));
        if (places.isEmpty()) {
            return there > 0
                    ? Message.of("ledger.insufficient.take", there)
                    : Message.of("ledger.insufficient.nowhere");
        }
        return there > 0
                ? Message.of("ledger.insufficient.take-or-look", there, places.get())
                : Message.of("ledger.insufficient.look", places.get());
    }
}
