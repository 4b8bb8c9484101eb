package org.sklad.aid.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.dosage.DosingForm;
import org.sklad.aid.handouts.Acknowledgement;
import org.sklad.aid.handouts.NewHandout;
import org.sklad.aid.handouts.NewLine;
import org.sklad.aid.handouts.WantedLine;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.Basket;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/** Builds the view of a desk: the goods on it, the lots from which they would be taken, and the goods to choose from. */
record DeskContents(DeskGoods deskGoods, GoodsAtHand goods, Locations locations, InstantSource clock) {

    /**
     * Returns the data for the page.
     *
     * @param path address to which its form is sent
     * @param who person whom goods must fit; absent for a group
     * @param rules finds the goods that exceed the rules
     */
    OnDesk shown(
            DeskState state,
            String path,
            Optional<SizeProfile> who,
            Function<List<OnDesk.Line>, Optional<Message>> rules,
            Centre centre,
            Operator by) {
        Optional<Instant> at = PaperTime.find(state.entered().value("occurredAt"), centre.timeZone());
        Instant now = clock.instant();
        boolean late =
                at.filter(when -> when.isBefore(now.minus(NewHandout.LATE))).isPresent();
        List<OnDesk.Line> lines =
                lines(state, who, deskGoods.centre(state.entered(), centre, by).code(), centre, by);
        Optional<Message> beyond = lines.isEmpty() ? Optional.empty() : rules.apply(lines);
        return new OnDesk(
                path,
                centre,
                lines,
                state.candidates(),
                goods.places(centre.code(), by),
                locations.bagsElsewhere(centre.code(), Role.FIELD, by),
                at.filter(when -> !when.isAfter(now)),
                late,
                late || state.overriding() || beyond.isPresent(),
                beyond,
                begun(state.entered()),
                state.result());
    }

    /** Returns the quantity of each item on the desk. */
    Map<Sku, Long> quantities(Basket basket, Centre desk, Operator by) {
        Map<Sku, Long> quantities = new TreeMap<>();
        if (!basket.lines().isEmpty()) {
            deskGoods
                    .look(DeskLines.wanted(basket), desk.code(), by)
                    .forEach(line -> quantities.merge(line.item().sku(), line.quantity(), Long::sum));
        }
        return quantities;
    }

    /** Returns the items of the goods on the desk. */
    List<Item> items(Basket basket, Centre desk, Operator by) {
        return basket.lines().isEmpty()
                ? List.of()
                : deskGoods.look(DeskLines.wanted(basket), desk.code(), by).stream()
                        .map(WantedLine::item)
                        .toList();
    }

    /** Fills in location and acknowledgement, which the page does not send while the desk is empty. */
    private static FormState begun(FormState entered) {
        FormState placed = entered.value("location").isEmpty() ? entered.with("location", DeskForm.STORE) : entered;
        return placed.value("acknowledgement").isEmpty()
                ? placed.with("acknowledgement", Acknowledgement.MARK.code())
                : placed;
    }

    /** Returns the lines. Goods that were put there before another location was chosen stay, even if their lot is unknown there. */
    private List<OnDesk.Line> lines(
            DeskState state, Optional<SizeProfile> who, CentreCode of, Centre desk, Operator by) {
        Basket basket = state.basket();
        List<NewLine> wanted = DeskLines.wanted(basket);
        Map<Integer, WantedLine> found = new TreeMap<>();
        for (CentreCode centre : new LinkedHashSet<>(List.of(of, desk.code()))) {
            deskGoods.look(wanted, centre, by).forEach(line -> found.putIfAbsent(line.number(), line));
        }
        Map<Integer, List<Pick>> picks = LocationAddress.find(
                        begun(state.entered()).value("location"), desk.code())
                .map(from -> deskGoods.picks(
                        found.values().stream()
                                .map(line -> line.outOf(BoxCode.find(
                                        basket.lines().get(line.number() - 1).box())))
                                .toList(),
                        from,
                        who,
                        GroupHeads.of(state.entered()).heads(),
                        desk,
                        by))
                .orElse(List.of())
                .stream()
                .collect(Collectors.groupingBy(Pick::line));
        return found.values().stream()
                .map(each -> line(
                        each, basket.lines().get(each.number() - 1), who, picks.getOrDefault(each.number(), List.of())))
                .sorted(Comparator.comparingInt(OnDesk.Line::number).reversed())
                .toList();
    }

    private static OnDesk.Line line(WantedLine found, Basket.Line line, Optional<SizeProfile> who, List<Pick> picks) {
        return new OnDesk.Line(
                found.number(),
                found.item(),
                line.code(),
                found.lot().isPresent(),
                BoxCode.find(line.box()).orElse(BoxCode.LOOSE),
                line.quantity(),
                line.said(DeskLines.PRESCRIPTION),
                line.said(DeskLines.DOSE),
                picks,
                who.flatMap(each -> each.fit(found.item()))
                        .filter(fit -> !fit.isExact())
                        .map(fit -> Message.of(
                                "desk.desk.size.other",
                                found.item().facts().sizeToRead(),
                                found.item().facts().sizeToRead(fit.worn()))),
                DosingForm.FIELDS.stream()
                        .filter(field -> !line.said(field).isEmpty())
                        .collect(Collectors.toMap(field -> field, line::said)));
    }
}
