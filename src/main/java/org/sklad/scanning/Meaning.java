package org.sklad.scanning;

import java.util.List;
import java.util.Optional;
import org.sklad.barcodes.ElementString;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Lot;
import org.sklad.platform.i18n.Message;

/**
 * The meaning of a code for an operator.
 *
 * @param id identifier used elsewhere: SKU, digits of a label, case code or number; absent if unknown
 * @param title name of the thing, or the reason why the code is unknown
 * @param result result of the scan, which selects the sound: {@code ok}, {@code unknown}, {@code refused}
 * @param elements content of a maker's code, also if the code is unknown or only partly readable
 * @param item present for an item or a lot
 * @param lot present for a lot
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
                item.title(1),
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

    /** Returns the meaning of a code that one of the steps can make known. */
    static Meaning unknown(Message why, List<NextStep> steps) {
        return nothing(why, "unknown", steps);
    }

    /** Returns the meaning of a code that has to be scanned again. */
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

    Meaning titled(Message other) {
        return new Meaning(kind, id, other, result, elements, steps, item, lot);
    }

    Meaning with(List<NextStep> more) {
        return new Meaning(kind, id, title, result, elements, more, item, lot);
    }

    private static Message title(Lot lot, Item item) {
        boolean dated = lot.expiresOn().date().isPresent();
        if (lot.number().isEmpty()) {
            return dated
                    ? Message.of(
                            "scanning.title.lot-dated",
                            item.title(1),
                            lot.expiresOn().value())
                    : item.title(1);
        }
        return dated
                ? Message.of(
                        "scanning.title.lot-numbered-dated",
                        item.title(1),
                        lot.number(),
                        lot.expiresOn().value())
                : Message.of("scanning.title.lot-numbered", item.title(1), lot.number());
    }
}
