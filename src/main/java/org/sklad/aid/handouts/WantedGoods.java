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
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.barcodes.Scanned;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.Standing;
import org.sklad.goods.ledger.Wanted;
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
    private final Goods goods;

    public WantedGoods(Goods goods) {
        this.goods = goods;
    }

    /**
     * A line with its goods; line numbers start at 1. A scanned box gives one line for each lot in it, all with the same number.
     *
     * @param box box from which the goods are taken; absent to take them from wherever they are due first
     */
    public record Line(
            int number, Item item, Optional<LotCode> lot, Optional<BoxCode> box, long quantity, NewLine typed) {
        public Line(int number, Item item, Optional<LotCode> lot, long quantity, NewLine typed) {
            this(number, item, lot, Optional.empty(), quantity, typed);
        }

        public Line outOf(Optional<BoxCode> other) {
            return new Line(number, item, lot, other, quantity, typed);
        }

        /** Returns the digits of our own label on these goods: the lot's if a lot was named, else the item's. */
        public String code() {
            return lot.map(LotCode::toString).orElseGet(() -> item.ownCode().digits());
        }

        /** Returns the same line for one lot. */
        Line of(LotCode only) {
            return new Line(number, item, Optional.of(only), box, quantity, typed);
        }

        public Wanted wanted() {
            return new Wanted(number, item.sku(), lot, box, quantity);
        }

        Entitlement.Asked asked() {
            return new Entitlement.Asked(number, GoodsKind.of(item), quantity);
        }
    }

    /**
     * Finds the goods of the lines, in the caller's transaction.
     *
     * @param centre centre of the goods
     * @param today date of the handout there
     * @throws InvalidFields if a line names no goods there, or if a prescription is missing
     * @throws MedicineRightNeeded if the goods are a medicine and the operator lacks the right
     */
    List<Line> find(Handle handle, List<NewLine> typed, CentreCode centre, LocalDate today, Operator by) {
        List<Line> lines = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        Map<Sku, Item> named = Skus.named(handle, skus(typed));
        for (int i = 0; i < typed.size(); i++) {
            String field = "lines[" + i + "]";
            Found found = find(handle, i + 1, typed.get(i), named, centre, by);
            if (found.lines().isEmpty()) {
                errors.add(found.fault()
                        .map(fault -> new FieldError(field + "." + fault.field(), fault.message()))
                        .orElse(new FieldError(field, unknown(typed.get(i)))));
            } else {
                for (Line line : found.lines()) {
                    requireMedicineRight(line.item(), by);
                    requirePrescription(line, field, errors);
                    requireBought(line, field, today, errors);
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
     * @throws InvalidFields at {@code code} if a maker's code cannot be read, or if a lot or box is not in the centre
     */
    public Optional<Line> look(Handle handle, int number, NewLine typed, CentreCode centre, Operator by) {
        Found found = find(handle, number, typed, Skus.named(handle, skus(List.of(typed))), centre, by);
        found.fault().ifPresent(fault -> {
            throw new InvalidFields("code", fault.message());
        });
        Optional<Line> line = found.lines().stream()
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
        if (!standsHere(handle, box, centre)) {
            throw new InvalidFields("code", Message.of("handouts.box-not-here", box.grouped(), centre.value()));
        }
        Map<Sku, Long> usable = new LinkedHashMap<>();
        Boxes.contents(handle, box).stream()
                .filter(each -> each.mayBeGiven(today))
                .forEach(each -> usable.merge(each.sku(), each.quantity(), Long::sum));
        if (usable.isEmpty()) {
            throw new InvalidFields("code", Message.of("handouts.box-gives-nothing", box.grouped()));
        }
        Map<Sku, Item> items = Skus.named(handle, usable.keySet());
        List<Inside> inside = new ArrayList<>();
        usable.forEach((sku, units) ->
                inside.add(new Inside(Optional.ofNullable(items.get(sku)).orElseThrow(NotFound::new), units)));
        return inside;
    }

    /** The goods of a line, or a fault that says more than that they are unknown. */
    private record Found(List<Line> lines, Optional<FieldError> fault) {
        static final Found NOTHING = new Found(List.of(), Optional.empty());

        static Found of(Line line) {
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
        return typed.stream().flatMap(line -> line.item().stream()).collect(Collectors.toSet());
    }

    private Found find(Handle handle, int number, NewLine typed, Map<Sku, Item> named, CentreCode centre, Operator by) {
        Optional<BoxCode> label = typed.code().flatMap(code -> BoxCode.scanned(Scanned.of(code)));
        Optional<BoxCode> box = label.or(typed::box);
        if (box.isPresent() && !standsHere(handle, box.get(), centre)) {
            String field = label.isPresent() ? "code" : "box";
            return Found.fault(
                    field, Message.of("handouts.box-not-here", box.get().grouped(), centre.value()));
        }
        if (label.isPresent() || typed.isOfBox()) {
            return ofBox(handle, box.orElseThrow(), number, typed);
        }
        return loose(handle, number, typed, named, centre, by).outOf(box);
    }

    private boolean standsHere(Handle handle, BoxCode box, CentreCode centre) {
        return goods.find(handle, box.toString(), centre)
                .filter(good -> good instanceof GoodsMeaning.OfBox of
                        && of.location().kind().isReal())
                .isPresent();
    }

    private Found loose(
            Handle handle, int number, NewLine typed, Map<Sku, Item> named, CentreCode centre, Operator by) {
        if (typed.item().isPresent()) {
            return Optional.ofNullable(named.get(typed.item().get()))
                    .map(item -> Found.of(new Line(number, item, Optional.empty(), quantity(typed, 1), typed)))
                    .orElse(Found.NOTHING);
        }
        String code = typed.lot().map(LotCode::toString).or(typed::code).orElse("");
        return goods.find(handle, code, centre)
                .map(good -> found(good, number, typed, centre, by))
                .orElse(Found.NOTHING);
    }

    private static Found ofBox(Handle handle, BoxCode box, int number, NewLine typed) {
        String field = typed.isOfBox() ? "box" : "code";
        List<Standing> inside = Boxes.contents(handle, box);
        if (inside.isEmpty()) {
            return Found.fault(field, Message.of("handouts.box-is-empty", box.grouped()));
        }
        if (typed.quantity().isEmpty()) {
            return typed.times().orElse(1L) > 1
                    ? Found.fault(field, Message.of("handouts.box-goes-whole", box.grouped()))
                    : all(handle, box, inside, number, typed);
        }
        Set<Sku> skus = inside.stream().map(Standing::sku).collect(Collectors.toSet());
        if (skus.size() > 1) {
            return Found.fault(field, Message.of("handouts.box-of-several", box.grouped()));
        }
        Item item = Skus.get(handle, inside.get(0).sku());
        return Found.of(new Line(
                number,
                item,
                Optional.empty(),
                Optional.of(box),
                typed.quantity().get(),
                typed));
    }

    private static Found all(Handle handle, BoxCode box, List<Standing> inside, int number, NewLine typed) {
        Map<Sku, Item> items =
                Skus.named(handle, inside.stream().map(Standing::sku).collect(Collectors.toSet()));
        List<Line> lines = new ArrayList<>();
        for (Standing each : inside) {
            Item item = Optional.ofNullable(items.get(each.sku())).orElseThrow(NotFound::new);
            lines.add(new Line(number, item, Optional.of(each.lot()), Optional.of(box), each.quantity(), typed));
        }
        return new Found(lines, Optional.empty());
    }

    private static Found found(GoodsMeaning good, int number, NewLine typed, CentreCode centre, Operator by) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return Found.of(new Line(
                    number, lot.item(), Optional.of(lot.lot().code()), quantity(typed, lot.quantity()), typed));
        }
        if (good instanceof GoodsMeaning.OfItem item) {
            return item.isOfMissingLot()
                    ? Found.fault(Message.of(
                            "handouts.lot-not-here", item.number(), item.item().title(by.language()), centre.value()))
                    : Found.of(
                            new Line(number, item.item(), Optional.empty(), quantity(typed, item.quantity()), typed));
        }
        return good instanceof GoodsMeaning.Faulty faulty ? Found.fault(faulty.fault()) : Found.NOTHING;
    }

    private static long quantity(NewLine typed, long oneScan) {
        return typed.quantity().orElseGet(() -> Math.multiplyExact(typed.times().orElse(1L), oneScan));
    }

    static void requireMedicineRight(Item item, Operator by) {
        if (item.isMedicine() && !by.may(org.sklad.access.roles.Right.MEDICINE)) {
            throw new MedicineRightNeeded(item.title(by.language()));
        }
    }

    private static void requirePrescription(Line line, String field, List<FieldError> errors) {
        boolean needed = line.item()
                .facts()
                .medicine()
                .filter(medicine -> medicine.prescriptionOnly())
                .isPresent();
        if (needed && line.typed().prescription().isBlank()) {
            errors.add(new FieldError(field + ".prescription", Message.of("handouts.prescription-needed")));
        }
    }

    /** Goods that come in with a handout must meet the requirements of every receipt. */
    private static void requireBought(Line line, String field, LocalDate today, List<FieldError> errors) {
        if (line.typed().bought().isEmpty()) {
            return;
        }
        Bought bought = line.typed().bought().get();
        if (line.lot().isPresent()) {
            errors.add(new FieldError(field + ".bought", Message.of("handouts.bought.item-alone")));
        }
        if (line.item().isMedicine() && bought.number().isEmpty()) {
            errors.add(new FieldError(field + ".bought.lot", Message.of("handouts.bought.needs-lot")));
        }
        if (line.item().isMedicine() && bought.expiresOn().isEmpty()) {
            errors.add(new FieldError(field + ".bought.expiresOn", Message.of("handouts.bought.needs-expiry")));
        }
        if (bought.expiresOn().filter(each -> each.isBefore(today)).isPresent()) {
            errors.add(new FieldError(field + ".bought.expiresOn", Message.of("handouts.bought.expired")));
        }
    }

    private static Message unknown(NewLine typed) {
        return typed.item()
                .map(sku -> Message.of("rules.no-such-item", sku.value()))
                .orElseGet(() -> Message.of("handouts.no-such-goods"));
    }
}
