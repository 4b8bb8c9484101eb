package org.sklad.scanning;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.aid.needs.NeededSize;
import org.sklad.aid.needs.NeededSizes;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.moves.Moves;
import org.sklad.goods.stock.InBox;
import org.sklad.goods.stock.StyleStock;
import org.sklad.goods.stock.StyleStock.CentreTotal;
import org.sklad.goods.stock.StyleStock.PlaceTotal;
import org.sklad.goods.stock.StyleStocks;
import org.sklad.platform.i18n.Message;

/** Makes the cards of goods, with a fixed number of statements for all cards of an answer. */
record GoodsCards(StyleStocks styles, NeededSizes needs) {
    /** The centre and the operator of a request for a card. */
    private record Asked(Centre centre, List<Centre> own, List<NeededSize> needs, Operator by) {}

    /** Returns the card of an item, or of one lot of it. */
    GoodsCard of(Item item, Optional<Lot> lot, Centre centre, List<Centre> own, Operator by) {
        StyleStock found = styles.of(centre, item, by);
        Asked asked = new Asked(centre, own, needs.of(centre.code(), found.sizes(), by), by);
        List<PlaceTotal> places =
                lot.map(each -> styles.placesOf(centre, each.code(), by)).orElseGet(() -> of(found, item));
        return card(found, Optional.of(item), lot, places, asked);
    }

    /**
     * Goods with the same words in their names.
     *
     * @param cards those in stock first
     * @param boxes boxes with goods of them
     * @param needs the people who need them, without their codes
     */
    record Called(List<GoodsCard> cards, List<Hit> boxes, List<Hit> needs) {}

    /** Finds goods by words. The boxes hold the sizes that the words pick, or any size. */
    Called called(String words, int most, Centre centre, List<Centre> own, Operator by) {
        List<StyleStock> found = styles.called(centre, words, by.language(), most, by);
        List<Item> items = found.stream().flatMap(each -> each.sizes().stream()).toList();
        Asked asked = new Asked(centre, own, needs.of(centre.code(), items, by), by);
        List<GoodsCard> cards = found.stream()
                .map(each -> card(each, each.one(), Optional.empty(), each.placesOfPicked(), asked))
                .sorted(Comparator.comparing((GoodsCard each) -> each.total() == 0))
                .toList();
        List<Item> meant = found.stream().flatMap(GoodsCards::picked).toList();
        return new Called(
                cards,
                styles.boxes(centre, meant, Finder.MOST, by).stream()
                        .map(each -> box(each, centre.code()))
                        .toList(),
                cards.stream()
                        .flatMap(each -> each.needed().stream())
                        .map(each -> each.hit(centre.timeZone()))
                        .toList());
    }

    private static Stream<Item> picked(StyleStock found) {
        return found.sizes().stream()
                .filter(each -> found.picked().isEmpty() || found.picked().contains(each.sku()));
    }

    private static Hit box(InBox found, CentreCode centre) {
        return Hit.of(
                "box",
                Message.of("scanning.hit.box", found.box()),
                Optional.of(Message.of(
                        "scanning.hit.in-box", new LocationAddress(centre, found.location()), found.quantity())),
                "/boxes/" + found.box());
    }

    private static List<PlaceTotal> of(StyleStock found, Item item) {
        return found.places().stream()
                .filter(each -> each.sku().equals(item.sku()))
                .toList();
    }

    private GoodsCard card(
            StyleStock found, Optional<Item> one, Optional<Lot> lot, List<PlaceTotal> places, Asked asked) {
        boolean sized = found.sizes().size() > 1;
        long standing = places.stream().mapToLong(PlaceTotal::quantity).sum();
        List<PlaceLine> lines = lines(places, asked);
        List<ElsewhereLine> elsewhere = elsewhere(found, one, asked);
        return new GoodsCard(
                title(found, Optional.empty()),
                href(found, one),
                found.first().unit(),
                found.quantity(),
                sized
                        ? found.sizes().stream()
                                .map(each -> cell(found, each, one, asked))
                                .toList()
                        : List.of(),
                lot.map(GoodsCards::about).or(() -> one.filter(any -> sized).map(GoodsCards::about)),
                standing,
                lines,
                elsewhere,
                needed(found, one, asked),
                steps(found, one, lot, lines, elsewhere, asked),
                found.visible());
    }

    /** Returns the acts. Where there is none of the goods, the first is to ask a centre that has some. */
    private static List<NextStep> steps(
            StyleStock found,
            Optional<Item> one,
            Optional<Lot> lot,
            List<PlaceLine> lines,
            List<ElsewhereLine> elsewhere,
            Asked asked) {
        CentreCode here = asked.centre().code();
        if (!found.visible()) {
            return NextSteps.ofItem(one.orElseGet(found::first), here, asked.by());
        }
        Stream<NextStep> ask = elsewhere.stream()
                .flatMap(each -> each.ask().stream())
                .filter(any -> lines.isEmpty())
                .limit(1)
                .map(href -> new NextStep("ask", href));
        return Stream.concat(ask, NextSteps.ofStock(found, one, lot, lines, here, asked.by()).stream())
                .toList();
    }

    private static String href(StyleStock found, Optional<Item> one) {
        return one.filter(any -> found.visible())
                .map(item -> "/stock/items/" + item.sku())
                .orElseGet(() -> "/items/" + found.first().sku());
    }

    private static Message about(Lot lot) {
        return Message.of(
                "scanning.about.lot", lot.number().isEmpty() ? lot.code().code().grouped() : lot.number());
    }

    private static Message about(Item size) {
        return Message.of("catalogue.title.name", size.facts().sizeToRead());
    }

    private static SizeCell cell(StyleStock found, Item size, Optional<Item> one, Asked asked) {
        List<NeededSize> needs = needs(size, asked);
        return new SizeCell(
                size.ownCode().digits(),
                size.facts().size().isEmpty()
                        ? size.sku().value()
                        : size.facts().sizeToRead(),
                found.quantity(size),
                NeededSize.people(needs),
                pieces(needs) <= found.usable(size),
                one.equals(Optional.of(size)) || found.picked().contains(size.sku()));
    }

    /** Returns the needs for this size alone; needs for any size are of no size. */
    private static List<NeededSize> needs(Item size, Asked asked) {
        return asked.needs().stream()
                .filter(need -> need.item().equals(Optional.of(size.sku()))
                        || (need.style().isPresent()
                                && need.style().equals(size.facts().style())
                                && need.size().equals(size.facts().size())))
                .toList();
    }

    private static long pieces(List<NeededSize> needs) {
        return needs.stream().mapToLong(NeededSize::pieces).sum();
    }

    /** Returns one line for each place, the fullest first. */
    private static List<PlaceLine> lines(List<PlaceTotal> places, Asked asked) {
        Map<String, List<PlaceTotal>> byPlace = new LinkedHashMap<>();
        places.forEach(each -> byPlace.computeIfAbsent(each.location().value(), any -> new ArrayList<>())
                .add(each));
        return byPlace.values().stream()
                .map(each -> line(each, asked))
                .sorted(Comparator.comparing(PlaceLine::quantity).reversed())
                .toList();
    }

    private static PlaceLine line(List<PlaceTotal> there, Asked asked) {
        PlaceTotal first = there.get(0);
        return new PlaceLine(
                new LocationAddress(asked.centre().code(), first.location()),
                there.stream().mapToLong(PlaceTotal::quantity).sum(),
                there.stream()
                        .map(PlaceTotal::expiresOn)
                        .min(Comparator.naturalOrder())
                        .flatMap(Expiry::date),
                there.stream().anyMatch(each -> each.usable() > 0),
                UriBuilder.fromPath("/stock")
                        .queryParam("centre", asked.centre().code().value())
                        .queryParam("location", first.location().value())
                        .build()
                        .toString());
    }

    private static List<ElsewhereLine> elsewhere(StyleStock found, Optional<Item> one, Asked asked) {
        Map<CentreCode, Long> there = new LinkedHashMap<>();
        for (CentreTotal each : found.elsewhere()) {
            if (one.map(item -> item.sku().equals(each.sku())).orElse(true)) {
                there.merge(each.centre(), each.quantity(), Long::sum);
            }
        }
        return asked.own().stream()
                .filter(each -> there.containsKey(each.code()))
                .map(each -> new ElsewhereLine(
                        each.name(asked.by().language()),
                        Objects.requireNonNull(there.get(each.code())),
                        ask(each.code(), one, asked)))
                .toList();
    }

    /** Returns the page of a new transfer from the other centre to this one, if the operator may send goods there. */
    private static Optional<String> ask(CentreCode from, Optional<Item> one, Asked asked) {
        return one.filter(any -> asked.by().roles().hasAt(from, Moves.mayMove()))
                .map(item -> UriBuilder.fromPath("/transfers/new")
                        .queryParam("centre", from.value())
                        .queryParam("to", asked.centre().code() + "/STORE")
                        .queryParam("line", item.sku() + ":1")
                        .build()
                        .toString());
    }

    private static Optional<NeededGoods> needed(StyleStock found, Optional<Item> one, Asked asked) {
        List<NeededSize> needs = one.map(size -> needs(size, asked))
                .orElseGet(() -> asked.needs().stream()
                        .filter(need -> isFor(found, need))
                        .toList());
        long usable = one.map(found::usable)
                .orElseGet(() -> found.sizes().stream().mapToLong(found::usable).sum());
        return needs.stream()
                .map(NeededSize::since)
                .min(Comparator.naturalOrder())
                .map(since -> new NeededGoods(
                        title(found, one),
                        NeededSize.people(needs),
                        since,
                        pieces(needs) <= usable,
                        needsHref(found, one, asked)));
    }

    /** True for a need for any size of these goods. */
    private static boolean isFor(StyleStock found, NeededSize need) {
        return found.sizes().stream()
                .anyMatch(size -> need.item().equals(Optional.of(size.sku()))
                        || (need.style().isPresent()
                                && need.style().equals(size.facts().style())));
    }

    private static Message title(StyleStock found, Optional<Item> one) {
        return one.map(Item::title)
                .orElseGet(() -> found.sizes().size() > 1
                        ? found.first().styleTitle()
                        : found.first().title());
    }

    /** Returns the pick list with these needs. Everybody who sees their number may open it. */
    private static String needsHref(StyleStock found, Optional<Item> one, Asked asked) {
        UriBuilder list = UriBuilder.fromPath("/needs")
                .queryParam("centre", asked.centre().code().value());
        return found.first()
                .facts()
                .style()
                .filter(any -> one.isEmpty())
                .map(style -> list.queryParam("style", style.value()))
                .orElseGet(() -> list.queryParam(
                        "item", one.orElseGet(found::first).sku().value()))
                .build()
                .toString();
    }
}
