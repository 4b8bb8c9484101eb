package org.sklad.aid.handouts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** Search for the goods that the lines of a handout name. */
public final class WantedGoods {
    /** Key of the message about goods that are unknown here. */
    public static final String NO_SUCH_GOODS = "handouts.no-such-goods";

    private final Goods goods;

    public WantedGoods(Goods goods) {
        this.goods = goods;
    }

    /**
     * Finds the goods of the lines, in the caller's transaction.
     *
     * @param from location of the goods, which are taken there or below it
     * @param today date of the handout there
     * @throws InvalidFields if a line names no goods there, or if a prescription is missing
     * @throws MedicineRightNeeded if the goods are a medicine and the operator lacks the right
     */
    List<WantedLine> find(Handle handle, List<NewLine> typed, Location from, LocalDate today, Operator by) {
        Here here = new Here(handle, from.centre(), Optional.of(from));
        List<WantedLine> lines = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Map<Sku, Item> named = Skus.named(handle, skus(typed));
        for (int i = 0; i < typed.size(); i++) {
            String field = "lines[" + i + "]";
            Found found = find(here, i + 1, typed.get(i), named);
            if (found.lines().isEmpty()) {
                errors.add(found.fault()
                        .map(fault -> new FieldError(field + "." + fault.field(), fault.message()))
                        .orElse(new FieldError(field, unknown(typed.get(i)))));
            } else {
                for (WantedLine line : found.lines()) {
                    requireMedicineRight(line.item(), by);
                    errors.addAll(line.faults(field, today));
                }
                lines.addAll(found.lines());
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return lines;
    }

    /**
     * Finds the goods of one line and checks only the right to medicines. Returns nothing for a box named alone: the desk must then ask
     * what is given from it ({@link #inside}).
     *
     * @param from location of the goods, if it is chosen
     * @throws InvalidFields at {@code code} if a maker's code cannot be read, or if a lot or box is not in the centre
     */
    public Optional<WantedLine> look(
            Handle handle, int number, NewLine typed, CentreCode centre, Optional<Location> from, Operator by) {
        Here here = new Here(handle, centre, from);
        Found found = find(here, number, typed, Skus.named(handle, skus(List.of(typed))));
        found.fault().ifPresent(fault -> {
            throw new InvalidFields("code", fault.message());
        });
        Optional<WantedLine> line = found.lines().stream()
                .filter(each -> each.box().equals(typed.box()))
                .findFirst();
        line.ifPresent(each -> requireMedicineRight(each.item(), by));
        return line;
    }

    /** Goods in a box, and how many of them may be given. */
    public record Inside(Item item, long usable) {}

    /**
     * Lists the goods that may be given from a box in the centre.
     *
     * @param today date in the zone of the centre
     * @throws InvalidFields at {@code code} if the box is not there, or if nothing in it may be given
     */
    public List<Inside> inside(Handle handle, BoxCode box, CentreCode centre, LocalDate today) {
        if (!isHere(handle, box, centre)) {
            throw new InvalidFields("code", Message.of("handouts.box-not-here", box.grouped(), centre));
        }
        Map<Sku, Long> usable = new LinkedHashMap<>();
        Boxes.contents(handle, box).stream()
                .filter(each -> each.mayBeGiven(today))
                .forEach(each -> usable.merge(each.sku(), each.quantity(), Long::sum));
        if (usable.isEmpty()) {
            throw new InvalidFields("code", Message.of("handouts.box-gives-nothing", box));
        }
        Map<Sku, Item> items = Skus.named(handle, usable.keySet());
        List<Inside> inside = new ArrayList<>();
        usable.forEach((sku, units) ->
                inside.add(new Inside(Optional.ofNullable(items.get(sku)).orElseThrow(NotFound::new), units)));
        return inside;
    }

    /** The centre of the goods, and their location if it is chosen. */
    private record Here(Handle handle, CentreCode centre, Optional<Location> from) {}

    /** The goods of a line, or a fault that says more than that they are unknown. */
    private record Found(List<WantedLine> lines, Optional<FieldError> fault) {
        static final Found NOTHING = new Found(List.of(), Optional.empty());

        static Found of(WantedLine line) {
            return new Found(List.of(line), Optional.empty());
        }

        static Found fault(String field, Message fault) {
            return new Found(List.of(), Optional.of(new FieldError(field, fault)));
        }

        static Found fault(Message fault) {
            return fault("code", fault);
        }

        Found outOf(Optional<BoxCode> box) {
            return box.isEmpty()
                    ? this
                    : new Found(lines.stream().map(each -> each.outOf(box)).toList(), fault);
        }
    }

    private static Set<Sku> skus(List<NewLine> typed) {
        return typed.stream().flatMap(line -> line.goods().item().stream()).collect(Collectors.toSet());
    }

    private Found find(Here here, int number, NewLine typed, Map<Sku, Item> named) {
        Optional<BoxCode> label = typed.goods().code().flatMap(code -> BoxCode.scanned(Scanned.of(code.text())));
        Optional<BoxCode> box = label.or(typed::box);
        if (box.isPresent() && !isHere(here.handle(), box.get(), here.centre())) {
            String field = label.isPresent() ? "code" : "box";
            return Found.fault(
                    field, Message.of("handouts.box-not-here", box.get().grouped(), here.centre()));
        }
        if (label.isPresent() || typed.isOfBox()) {
            return ofBox(here.handle(), box.orElseThrow(), number, typed);
        }
        return loose(here, number, typed, named).outOf(box);
    }

    private boolean isHere(Handle handle, BoxCode box, CentreCode centre) {
        return goods.find(handle, box.toString(), centre)
                .filter(good -> good instanceof GoodsMeaning.OfBox of
                        && of.location().kind().isReal())
                .isPresent();
    }

    private Found loose(Here here, int number, NewLine typed, Map<Sku, Item> named) {
        if (typed.goods().item().isPresent()) {
            return Optional.ofNullable(named.get(typed.goods().item().get()))
                    .map(item -> Found.of(new WantedLine(number, item, Optional.empty(), quantity(typed, 1), typed)))
                    .orElse(Found.NOTHING);
        }
        String code = typed.goods()
                .lot()
                .map(LotCode::toString)
                .or(() -> typed.goods().code().map(RawCode::text))
                .orElse("");
        return goods.find(here.handle(), code, here.centre())
                .map(good -> found(here, good, number, typed))
                .orElse(Found.NOTHING);
    }

    private static Found ofBox(Handle handle, BoxCode box, int number, NewLine typed) {
        String field = typed.isOfBox() ? "box" : "code";
        List<StockAtPlace> inside = Boxes.contents(handle, box);
        if (inside.isEmpty()) {
            return Found.fault(field, Message.of("handouts.box-is-empty", box));
        }
        if (typed.goods().quantity().isEmpty()) {
            return typed.goods().times().orElse(1L) > 1
                    ? Found.fault(field, Message.of("handouts.box-goes-whole", box))
                    : all(handle, box, inside, number, typed);
        }
        Set<Sku> skus = inside.stream().map(StockAtPlace::sku).collect(Collectors.toSet());
        if (skus.size() > 1) {
            return Found.fault(field, Message.of("handouts.box-of-several", box));
        }
        Item item = Skus.get(handle, inside.get(0).sku());
        return Found.of(new WantedLine(
                number,
                item,
                Optional.empty(),
                Optional.of(box),
                typed.goods().quantity().get(),
                typed));
    }

    private static Found all(Handle handle, BoxCode box, List<StockAtPlace> inside, int number, NewLine typed) {
        Map<Sku, Item> items =
                Skus.named(handle, inside.stream().map(StockAtPlace::sku).collect(Collectors.toSet()));
        List<WantedLine> lines = new ArrayList<>();
        for (StockAtPlace each : inside) {
            Item item = Optional.ofNullable(items.get(each.sku())).orElseThrow(NotFound::new);
            lines.add(new WantedLine(number, item, Optional.of(each.lot()), Optional.of(box), each.quantity(), typed));
        }
        return new Found(lines, Optional.empty());
    }

    private Found found(Here here, GoodsMeaning good, int number, NewLine typed) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            long quantity = quantity(typed, lot.quantity());
            LotCode meant = here.from()
                    .map(at -> Goods.Source.below(at, typed.box()))
                    .map(from -> goods.taken(here.handle(), lot, from, quantity))
                    .orElse(lot.lot().code());
            return Found.of(new WantedLine(number, lot.item(), Optional.of(meant), quantity, typed));
        }
        if (good instanceof GoodsMeaning.OfItem item) {
            return item.isOfMissingLot()
                    ? Found.fault(Message.of(
                            "handouts.lot-not-here",
                            item.number(),
                            item.item().title(),
                            here.centre().value()))
                    : Found.of(new WantedLine(
                            number, item.item(), Optional.empty(), quantity(typed, item.quantity()), typed));
        }
        return good instanceof GoodsMeaning.Faulty faulty ? Found.fault(faulty.fault()) : Found.NOTHING;
    }

    private static long quantity(NewLine typed, long oneScan) {
        return typed.goods()
                .quantity()
                .orElseGet(() -> Math.multiplyExact(typed.goods().times().orElse(1L), oneScan));
    }

    static void requireMedicineRight(Item item, Operator by) {
        if (item.isMedicine() && !by.may(Right.MEDICINE)) {
            throw new MedicineRightNeeded(item.title());
        }
    }

    private static Message unknown(NewLine typed) {
        return typed.goods()
                .item()
                .map(sku -> Message.of("rules.no-such-item", sku.value()))
                .orElseGet(() -> Message.of(NO_SUCH_GOODS));
    }
}
