package org.sklad.goods.transfers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.moves.MoveResolution;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.GoodsReading;

/**
 * Matches the lines of a receipt with goods on the waybill and reports errors by field. Codes are read as at the sender, where the
 * lots came from. Errors reveal nothing that is not on the waybill.
 */
final class ArrivalResolution {
    private final Handle handle;
    private final Goods goods;
    private final Transfer transfer;
    private final OnTheWay way;
    private final Location transit;
    private final GoodsReading reading;
    private final MoveResolution places;
    private final Map<Sku, Item> items = new HashMap<>();

    ArrivalResolution(Handle handle, Goods goods, Locations locations, Transfer transfer) {
        this.handle = handle;
        this.goods = goods;
        this.transfer = transfer;
        this.way = new OnTheWay(handle.attach(SentGoodsDao.class).all(transfer.id()));
        this.transit = locations.virtual(handle, transfer.fromCentre(), LocationKind.IN_TRANSIT);
        this.reading = new GoodsReading(handle, goods, transfer.fromCentre());
        this.places = new MoveResolution(handle, locations, transfer.toCentre(), reading);
    }

    /** Goods on the waybill, and the number of units per scan. */
    private record Matched(List<SentGoods> goods, long each) {}

    /**
     * Resolves lines to movements, numbered from {@code first}.
     *
     * @param prefix prefix of the fields of a line, with {@code %d} for its index; {@code ""} for a single line
     * @throws org.sklad.platform.i18n.InvalidFields if any line is invalid, with the errors of all lines
     * @throws MoreThanOnTheWay if a line exceeds the quantity on the way
     */
    List<Moved> resolve(List<NewMoveLine> lines, Location usual, int first, String prefix) {
        List<Moved> moved = new ArrayList<>();
        Map<BoxCode, BoxArrival> boxes = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            NewMoveLine line = lines.get(i);
            String at = String.format(prefix, i);
            Optional<BoxCode> box = box(line).or(line::box);
            if (box.isPresent()) {
                int number = first + i;
                place(line, usual, at)
                        .map(to -> boxes.computeIfAbsent(box.get(), code -> arrival(code, number, to)))
                        .ifPresent(arrival -> arrive(line, arrival, at));
            } else {
                moved.addAll(resolve(line, usual, first + i, at));
            }
        }
        reading.requireFaultless();
        boxes.values().forEach(each -> moved.addAll(each.moved(transit, way::left)));
        return moved;
    }

    /** The box that a line means with all its remaining contents. */
    private static Optional<BoxCode> box(NewMoveLine line) {
        return line.isOfBox() ? line.box() : line.goods().code().flatMap(ArrivalResolution::box);
    }

    /** The box of a scanned label; empty for any other code. */
    static Optional<BoxCode> box(RawCode code) {
        return BoxCode.scanned(code.scanned());
    }

    private BoxArrival arrival(BoxCode box, int number, Location to) {
        return new BoxArrival(box, number, to, way.sent(each -> each.box().equals(box)));
    }

    private void arrive(NewMoveLine line, BoxArrival arrival, String at) {
        if (box(line).isPresent()) {
            whole(line, arrival, at);
        } else {
            match(line, at)
                    .flatMap(matched -> inside(matched, arrival, at))
                    .ifPresent(matched -> reading.units(line.goods(), matched.each(), at)
                            .ifPresent(quantity -> arrival.found(take(matched.goods(), quantity))));
        }
    }

    private void whole(NewMoveLine line, BoxArrival arrival, String at) {
        String field = at + (line.goods().code().isPresent() ? "code" : "box");
        String shown = arrival.box().grouped();
        if (line.goods().quantity().or(line.goods()::times).isPresent()) {
            reading.refuse(at + "quantity", "transfers.box-arrives-whole", shown);
        } else if (arrival.sent().isEmpty()) {
            reading.refuse(
                    field, "transfers.not-on-waybill", shown, transfer.number().value());
        } else if (way.left(arrival.sent()) == 0) {
            reading.refuse(field, "transfers.box-not-on-the-way", shown);
        } else {
            arrival.found(way.take(arrival.sent(), way.left(arrival.sent())));
        }
    }

    private Optional<Matched> inside(Matched matched, BoxArrival arrival, String at) {
        List<SentGoods> of =
                matched.goods().stream().filter(arrival.sent()::contains).toList();
        if (of.isEmpty()) {
            reading.refuse(at + "box", "transfers.not-in-box", arrival.box().grouped());
        }
        return of.isEmpty() ? Optional.empty() : Optional.of(new Matched(of, matched.each()));
    }

    private Optional<Location> place(NewMoveLine line, Location usual, String at) {
        return line.to().isPresent()
                ? places.location(line.to().get(), at + "location").filter(each -> isFit(each, usual, at))
                : Optional.of(usual);
    }

    private List<Moved> resolve(NewMoveLine line, Location usual, int number, String at) {
        Optional<Location> to = place(line, usual, at);
        Optional<Matched> matched = match(line, at);
        if (to.isEmpty() || matched.isEmpty()) {
            return List.of();
        }
        List<SentGoods> of = matched.get().goods();
        return reading.units(line.goods(), matched.get().each(), at)
                .map(quantity -> take(of, quantity).stream()
                        .map(portion -> moved(portion, number, to.get()))
                        .toList())
                .orElse(List.of());
    }

    /** Goods sent into a quarantine must arrive in a quarantine. */
    private boolean isFit(Location to, Location usual, String at) {
        boolean fit = usual.kind() != LocationKind.QUARANTINE || to.kind() == LocationKind.QUARANTINE;
        if (!fit) {
            reading.refuse(at + "location", "transfers.into-quarantine", transfer.from());
        }
        return fit;
    }

    private Moved moved(OnTheWay.Portion portion, int number, Location to) {
        Place from = new Place(transit, portion.of().box());
        return new Moved(number, portion.of().lot(), from, Place.loose(to), portion.quantity());
    }

    private List<OnTheWay.Portion> take(List<SentGoods> of, long quantity) {
        long left = way.left(of);
        if (left < quantity) {
            throw new MoreThanOnTheWay(item(of.get(0).sku()).title(), quantity, left);
        }
        return way.take(of, quantity);
    }

    /**
     * Takes the quantity that a line explains, loose goods first.
     *
     * @throws MoreThanOnTheWay if less is on the way
     */
    List<OnTheWay.Portion> take(ToExplain line) {
        return take(sent(line), line.quantity());
    }

    /** Finds the goods on the waybill that a line explains. */
    List<SentGoods> sent(ToExplain line) {
        return way.sent(each -> each.lot().equals(line.lot())
                && line.box().map(each.box()::equals).orElse(true));
    }

    private Item item(Sku sku) {
        return items.computeIfAbsent(sku, each -> Skus.get(handle, each));
    }

    private Optional<Matched> match(NewMoveLine line, String at) {
        long names = Stream.of(
                        line.goods().item(), line.goods().lot(), line.goods().code())
                .filter(Optional::isPresent)
                .count();
        if (names != 1) {
            reading.refuse(at + "item", "stock.line.one-name");
            return Optional.empty();
        }
        if (line.goods().item().isPresent()) {
            Sku asked = line.goods().item().get();
            Sku sku = Skus.find(handle, asked).map(Item::sku).orElse(asked);
            return sent(each -> each.sku().equals(sku), 1, at + "item", asked.value());
        }
        return line.goods().lot().isPresent()
                ? sent(line.goods().lot().get(), at + "lot")
                : byCode(line.goods().code().orElseThrow(), at + "code");
    }

    private Optional<Matched> sent(LotCode lot, String field) {
        return sent(each -> each.lot().equals(lot), 1, field, lot.code().grouped());
    }

    private Optional<Matched> sent(Predicate<SentGoods> wanted, long each, String field, String shown) {
        List<SentGoods> sent = way.sent(wanted);
        if (sent.isEmpty()) {
            reading.refuse(
                    field, "transfers.not-on-waybill", shown, transfer.number().value());
        }
        return sent.isEmpty() ? Optional.empty() : Optional.of(new Matched(sent, each));
    }

    private Optional<Matched> byCode(RawCode code, String field) {
        Optional<GoodsMeaning> good = goods.find(handle, code.text(), transfer.fromCentre());
        if (good.isPresent() && good.get() instanceof GoodsMeaning.Faulty faulty) {
            reading.refuse(field, faulty.fault());
            return Optional.empty();
        }
        return good.filter(each -> each instanceof GoodsMeaning.OfLot || each instanceof GoodsMeaning.OfItem)
                .map(each -> sent(means(code, each), units(each), field, code.shown()))
                .orElseGet(() -> sent(nothing -> false, 1, field, code.shown()));
    }

    /** Finds the goods on the waybill that a code means; empty if it means something else. */
    List<SentGoods> find(RawCode code) {
        Optional<BoxCode> box = box(code);
        if (box.isPresent()) {
            return way.sent(each -> each.box().equals(box.get()));
        }
        return goods.find(handle, code.text(), transfer.fromCentre())
                .map(good -> way.sent(means(code, good)))
                .orElse(List.of());
    }

    /** Our own label means one lot. A maker's code means every lot with the number and date, because they look the same. */
    private static Predicate<SentGoods> means(RawCode code, GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot of) {
            Lot lot = of.lot();
            return code.scanned() instanceof Scanned.Own
                    ? each -> each.lot().equals(lot.code())
                    : each -> isOf(each, lot.sku(), lot.number(), lot.expiresOn());
        }
        return good instanceof GoodsMeaning.OfItem of
                ? each -> isOf(each, of.item().sku(), of.number(), of.expiresOn())
                : each -> false;
    }

    private static boolean isOf(SentGoods each, Sku sku, String number, Expiry expiresOn) {
        return each.sku().equals(sku)
                && (number.isEmpty() || each.number().equals(number))
                && (expiresOn.equals(Expiry.NEVER) || each.expiresOn().equals(expiresOn));
    }

    static long units(GoodsMeaning good) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return lot.quantity();
        }
        return good instanceof GoodsMeaning.OfItem item ? item.quantity() : 1;
    }

    /** The sender's transit location, which holds goods until they arrive. */
    Location transit() {
        return transit;
    }
}
