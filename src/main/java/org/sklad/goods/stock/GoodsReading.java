package org.sklad.goods.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Finds out which of a centre's goods the lines of a document mean, and says at their fields what is wrong with them. */
public final class GoodsReading {
    private final Handle handle;
    private final Goods goods;
    private final CentreCode centre;
    private final List<FieldError> errors = new ArrayList<>();

    /** Works in the caller's transaction. */
    public GoodsReading(Handle handle, Goods goods, CentreCode centre) {
        this.handle = handle;
        this.goods = goods;
        this.centre = centre;
    }

    /**
     * What a line means.
     *
     * @param lot absent where any of the item will do
     * @param quantity smallest units
     */
    public record Meant(Item item, Optional<LotCode> lot, long quantity) {}

    /** Goods as a code or a name means them, and how many one scan stands for. */
    private record Named(Item item, Optional<LotCode> lot, long each) {}

    /**
     * What the line means; empty where something is wrong with it, which is then kept.
     *
     * @param at what stands before the names of its fields
     */
    public Optional<Meant> read(GoodsLine line, String at) {
        return named(line, at)
                .flatMap(named ->
                        units(line, named.each(), at).map(quantity -> new Meant(named.item(), named.lot(), quantity)));
    }

    /** The box that stands in the centre and whose code the line bears; empty for all else. */
    public Optional<GoodsMeaning.OfBox> box(GoodsLine line) {
        return line.code()
                .flatMap(code -> goods.find(handle, code.text(), centre))
                .filter(GoodsMeaning.OfBox.class::isInstance)
                .map(GoodsMeaning.OfBox.class::cast);
    }

    /** Keeps something else that is wrong with a line. */
    public void refuse(String field, String key, Object... arguments) {
        refuse(field, Message.of(key, arguments));
    }

    /** As {@link #refuse(String, String, Object...)}, where it is said already. */
    public void refuse(String field, Message message) {
        errors.add(new FieldError(field, message));
    }

    /**
     * Refuses where something was wrong.
     *
     * @throws InvalidFields with everything that is wrong at any line
     */
    public void requireFaultless() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private Optional<Named> named(GoodsLine line, String at) {
        long names = Stream.of(line.item(), line.lot(), line.code())
                .filter(Optional::isPresent)
                .count();
        if (names != 1) {
            refuse(at + "item", "stock.line.one-name");
            return Optional.empty();
        }
        if (line.item().isPresent()) {
            Optional<Item> item = Skus.find(handle, line.item().get());
            if (item.isEmpty()) {
                refuse(at + "item", "stock.line.no-item", line.item().get().value());
            }
            return item.map(each -> new Named(each, Optional.empty(), 1));
        }
        if (line.lot().isPresent()) {
            LotCode lot = line.lot().get();
            return found(
                    lot.toString(),
                    at + "lot",
                    Message.of("stock.line.no-lot", lot.code().grouped()));
        }
        String shown = line.code().orElseThrow().shown();
        return found(
                line.code().orElseThrow().text(),
                at + "code",
                Message.of("stock.line.no-goods", shown, centre.value()));
    }

    private Optional<Named> found(String code, String field, Message unknown) {
        Optional<GoodsMeaning> good = goods.find(handle, code, centre);
        Optional<Named> found = good.flatMap(GoodsReading::named);
        if (found.isEmpty()) {
            errors.add(new FieldError(field, good.flatMap(this::fault).orElse(unknown)));
        }
        return found;
    }

    /** What is wrong with a code where that can be said better than that nothing is known by it. */
    private Optional<Message> fault(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfItem item) {
            return Optional.of(Message.of(
                    "stock.line.lot-not-here", item.number(), item.item().title(), centre.value()));
        }
        return good instanceof GoodsMeaning.Faulty faulty ? Optional.of(faulty.fault()) : Optional.empty();
    }

    private static Optional<Named> named(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return Optional.of(new Named(lot.item(), Optional.of(lot.lot().code()), lot.quantity()));
        }
        if (good instanceof GoodsMeaning.OfItem item && !item.isOfMissingLot()) {
            return Optional.of(new Named(item.item(), Optional.empty(), item.quantity()));
        }
        return Optional.empty();
    }

    /**
     * How many smallest units the line is of; empty where something is wrong with that, which is then kept.
     *
     * @param eachScan for how many of them one scan of its code stands
     */
    public Optional<Long> units(GoodsLine line, long eachScan, String at) {
        if (line.quantity().isPresent() && line.times().isPresent()) {
            refuse(at + "times", "stock.line.quantity-or-times");
            return Optional.empty();
        }
        if (line.quantity().isEmpty() && line.times().isEmpty() && line.code().isEmpty()) {
            refuse(at + "quantity", "platform.field.required");
            return Optional.empty();
        }
        long counted = line.quantity().or(line::times).orElse(1L);
        long each = line.quantity().isPresent() ? 1 : eachScan;
        if (counted < 1 || counted > GoodsLine.MOST / each) {
            String field = line.quantity().isPresent() ? "quantity" : "times";
            refuse(at + field, "platform.field.between", 1, GoodsLine.MOST / each);
            return Optional.empty();
        }
        return Optional.of(counted * each);
    }
}
