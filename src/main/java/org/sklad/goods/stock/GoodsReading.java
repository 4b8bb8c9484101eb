package org.sklad.goods.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Resolves the lines of a document to goods of a centre, and collects the errors of their fields. */
public final class GoodsReading {
    private final Handle handle;
    private final Goods goods;
    private final CentreCode centre;
    private final Map<String, Optional<GoodsMeaning>> meanings = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    /** The units of each lot that the lines read so far take from each source. */
    private final Map<Goods.Source, Map<LotCode, Long>> taken = new HashMap<>();

    /** Creates a reader that works in the caller's transaction. */
    public GoodsReading(Handle handle, Goods goods, CentreCode centre) {
        this.handle = handle;
        this.goods = goods;
        this.centre = centre;
    }

    /**
     * The meaning of a line.
     *
     * @param lot absent if any lot of the item will do
     * @param alike the lots that the code cannot distinguish, as in {@link GoodsMeaning.OfLot}; empty if any lot will do
     * @param quantity smallest units
     */
    public record Meant(Item item, Optional<LotCode> lot, List<LotCode> alike, long quantity) {
        public Meant {
            alike = List.copyOf(alike);
        }

        /** True for goods that the line can mean. */
        public boolean fits(Sku sku, LotCode of) {
            return lot.isPresent() ? alike.contains(of) : item.sku().equals(sku);
        }
    }

    /** The goods that a code or a name means, and the smallest units per scan. */
    private record Named(Item item, Optional<GoodsMeaning.OfLot> lot, long each) {}

    /**
     * Returns the meaning of the line; empty if it has an error, which is then recorded.
     *
     * @param at the prefix of the names of its fields
     */
    public Optional<Meant> read(GoodsLine line, String at) {
        return read(line, at, (lot, units) -> lot.lot().code());
    }

    /**
     * Reads a line as {@link #read(GoodsLine, String)} does. A maker's code means a lot that is at the source. Goods taken for an earlier
     * line are gone for later ones.
     */
    public Optional<Meant> read(GoodsLine line, String at, Goods.Source from) {
        return read(line, at, from, lots -> Map.of());
    }

    /**
     * Reads a line as {@link #read(GoodsLine, String, Goods.Source)} does, for a document with earlier lines.
     *
     * @param before returns the units that they take from the source, for lots that a code cannot distinguish
     */
    public Optional<Meant> read(
            GoodsLine line, String at, Goods.Source from, Function<List<LotCode>, Map<LotCode, Long>> before) {
        Map<LotCode, Long> here = taken.computeIfAbsent(from, any -> new HashMap<>());
        return read(line, at, (lot, units) -> {
            Map<LotCode, Long> gone =
                    new HashMap<>(lot.alike().size() > 1 ? before.apply(lot.alike()) : Map.<LotCode, Long>of());
            here.forEach((each, quantity) -> gone.merge(each, quantity, Long::sum));
            LotCode meant = goods.taken(handle, lot, from, units, gone);
            here.merge(meant, units, Long::sum);
            return meant;
        });
    }

    private Optional<Meant> read(GoodsLine line, String at, BiFunction<GoodsMeaning.OfLot, Long, LotCode> meant) {
        return named(line, at)
                .flatMap(named -> units(line, named.each(), at)
                        .map(quantity -> new Meant(
                                named.item(),
                                named.lot().map(lot -> meant.apply(lot, quantity)),
                                named.lot().map(GoodsMeaning.OfLot::alike).orElse(List.of()),
                                quantity)));
    }

    /** Returns the box of the centre whose code is in the line; empty for anything else. */
    public Optional<GoodsMeaning.OfBox> box(GoodsLine line) {
        return line.code()
                .flatMap(code -> meaning(code.text()))
                .filter(GoodsMeaning.OfBox.class::isInstance)
                .map(GoodsMeaning.OfBox.class::cast);
    }

    /** Records another error of a line. */
    public void refuse(String field, String key, Object... arguments) {
        refuse(field, Message.of(key, arguments));
    }

    /** Records another error of a line, with a finished message. */
    public void refuse(String field, Message message) {
        errors.add(new FieldError(field, message));
    }

    /**
     * Throws if there was an error.
     *
     * @throws InvalidFields with all errors of all lines
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
        return found(line.code().orElseThrow().text(), at + "code", Message.of("stock.line.no-goods", shown, centre));
    }

    /** Looks up each code once: a line is first asked whether it means a box. */
    private Optional<GoodsMeaning> meaning(String code) {
        return meanings.computeIfAbsent(code, each -> goods.find(handle, each, centre));
    }

    private Optional<Named> found(String code, String field, Message unknown) {
        Optional<GoodsMeaning> good = meaning(code);
        Optional<Named> found = good.flatMap(GoodsReading::named);
        if (found.isEmpty()) {
            errors.add(new FieldError(field, good.flatMap(this::fault).orElse(unknown)));
        }
        return found;
    }

    /** Returns the error of a code that is more precise than an unknown code. */
    private Optional<Message> fault(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfItem item) {
            return Optional.of(Message.of(
                    "stock.line.lot-not-here", item.number(), item.item().title(), centre.value()));
        }
        return good instanceof GoodsMeaning.Faulty faulty ? Optional.of(faulty.fault()) : Optional.empty();
    }

    private static Optional<Named> named(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return Optional.of(new Named(lot.item(), Optional.of(lot), lot.quantity()));
        }
        if (good instanceof GoodsMeaning.OfItem item && !item.isOfMissingLot()) {
            return Optional.of(new Named(item.item(), Optional.empty(), item.quantity()));
        }
        return Optional.empty();
    }

    /**
     * Returns the quantity of the line in smallest units; empty if it has an error, which is then recorded.
     *
     * @param eachScan smallest units per scan of its code
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
