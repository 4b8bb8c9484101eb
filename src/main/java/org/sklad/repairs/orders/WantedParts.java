package org.sklad.repairs.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Resolves the spare parts that lines name, and reports errors at their fields. */
final class WantedParts {
    private final Handle handle;
    private final Goods goods;
    private final CentreCode centre;
    private final Operator by;
    private final List<FieldError> errors = new ArrayList<>();

    WantedParts(Handle handle, Goods goods, CentreCode centre, Operator by) {
        this.handle = handle;
        this.goods = goods;
        this.centre = centre;
        this.by = by;
    }

    /** The goods of a code or a name: an item, one or any of its lots, and the units of one scan. */
    private record Named(Item item, Optional<LotCode> lot, long each) {}

    /** @throws InvalidFields with the errors of all lines */
    List<Wanted> of(List<PartLine> lines) {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            find(lines.get(i), i + 1, "lines[" + i + "].").ifPresent(wanted::add);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return wanted;
    }

    private Optional<Wanted> find(PartLine line, int number, String at) {
        Optional<Named> named = named(line, at);
        if (named.isPresent() && named.get().item().category() != Category.PART) {
            errors.add(new FieldError(
                    at + "item",
                    Message.of("repairs.parts.no-part", named.get().item().title())));
            return Optional.empty();
        }
        return named.flatMap(each -> units(line, each, at)
                .map(units -> new Wanted(number, each.item().sku(), each.lot(), Optional.empty(), units)));
    }

    private Optional<Named> named(PartLine line, String at) {
        long names = Stream.of(line.item(), line.lot(), line.code())
                .filter(Optional::isPresent)
                .count();
        if (names != 1) {
            return unknown(at + "item", Message.of("repairs.parts.one-name"));
        }
        if (line.item().isPresent()) {
            Optional<Named> item =
                    Skus.find(handle, line.item().get()).map(each -> new Named(each, Optional.empty(), 1));
            return item.isPresent()
                    ? item
                    : unknown(
                            at + "item",
                            Message.of(
                                    "repairs.parts.no-item", line.item().get().value()));
        }
        String code = line.lot()
                .map(LotCode::toString)
                .orElseGet(() -> line.code().orElseThrow().text());
        Optional<Named> found = goods.find(handle, code, centre, by).flatMap(WantedParts::named);
        return found.isPresent()
                ? found
                : unknown(
                        at + (line.lot().isPresent() ? "lot" : "code"),
                        line.code()
                                .map(raw -> Message.of("repairs.parts.no-goods", raw.shown(), centre))
                                .orElseGet(() -> Message.of("repairs.parts.no-lot", code)));
    }

    private Optional<Named> unknown(String field, Message message) {
        errors.add(new FieldError(field, message));
        return Optional.empty();
    }

    private static Optional<Named> named(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return Optional.of(new Named(lot.item(), Optional.of(lot.lot().code()), lot.quantity()));
        }
        return good instanceof GoodsMeaning.OfItem item
                ? Optional.of(new Named(item.item(), Optional.empty(), item.quantity()))
                : Optional.empty();
    }

    private Optional<Long> units(PartLine line, Named named, String at) {
        boolean twice = line.quantity().isPresent() && line.times().isPresent();
        boolean none = line.quantity().isEmpty()
                && line.times().isEmpty()
                && line.code().isEmpty();
        if (twice || none) {
            errors.add(new FieldError(
                    at + "quantity",
                    Message.of(twice ? "repairs.parts.quantity-or-times" : "platform.field.required")));
            return Optional.empty();
        }
        long counted = line.quantity().or(line::times).orElse(1L);
        long each = line.quantity().isPresent() ? 1 : named.each();
        if (counted > PartLine.MOST / each) {
            errors.add(new FieldError(at + "times", Message.of("platform.field.between", 1, PartLine.MOST / each)));
            return Optional.empty();
        }
        return Optional.of(counted * each);
    }
}
