package org.sklad.scanning;

import java.util.List;
import java.util.Optional;
import org.sklad.barcodes.ElementString;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Lot;
import org.sklad.platform.i18n.Message;

/**
 * What a code means to who asks.
 *
 * @param id what it is called everywhere else: sku, digits of a label, case code, number; absent for what is unknown
 * @param title what it is; of what is unknown, why
 * @param result how the scan went, as its sound says it: {@code ok}, {@code unknown}, {@code refused}
 * @param elements of a maker's code, also where it is unknown or cannot be read to its end
 * @param item of an item or lot
 * @param lot of a lot
 */
public record Meaning(
        MeaningKind kind,
        Optional<String> id,
        Message title,
        String result,
        Optional<ElementString> elements,
        List<NextStep> steps,
        Optional<Item> item,
        Optional<Lot> lot) {
    public Meaning {
        steps = List.copyOf(steps);
    }

    static Meaning of(MeaningKind kind, String id, Message title, List<NextStep> steps) {
        return new Meaning(
                kind, Optional.of(id), title, "ok", Optional.empty(), steps, Optional.empty(), Optional.empty());
    }

    static Meaning of(Item item, List<NextStep> steps) {
        return new Meaning(
                MeaningKind.ITEM,
                Optional.of(item.sku().value()),
                item.title(),
                "ok",
                Optional.empty(),
                steps,
                Optional.of(item),
                Optional.empty());
    }

    static Meaning of(Lot lot, Item item, List<NextStep> steps) {
        return new Meaning(
                MeaningKind.LOT,
                Optional.of(lot.code().toString()),
                title(lot, item),
                "ok",
                Optional.empty(),
                steps,
                Optional.of(item),
                Optional.of(lot));
    }

    /** Of what can be made known by one of the steps. */
    static Meaning unknown(Message why, List<NextStep> steps) {
        return nothing(why, "unknown", steps);
    }

    /** Of what has to be scanned again. */
    static Meaning refused(Message why) {
        return nothing(why, "refused", List.of());
    }

    private static Meaning nothing(Message why, String result, List<NextStep> steps) {
        return new Meaning(
                MeaningKind.UNKNOWN,
                Optional.empty(),
                why,
                result,
                Optional.empty(),
                steps,
                Optional.empty(),
                Optional.empty());
    }

    Meaning with(Optional<ElementString> read) {
        return new Meaning(kind, id, title, result, read, steps, item, lot);
    }

    private static Message title(Lot lot, Item item) {
        boolean dated = lot.expiresOn().date().isPresent();
        if (lot.number().isEmpty()) {
            return dated
                    ? Message.of(
                            "scanning.title.lot-dated",
                            item.title(),
                            lot.expiresOn().value())
                    : item.title();
        }
        return dated
                ? Message.of(
                        "scanning.title.lot-numbered-dated",
                        item.title(),
                        lot.number(),
                        lot.expiresOn().value())
                : Message.of("scanning.title.lot-numbered", item.title(), lot.number());
    }
}
