package org.sklad.transfers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.barcodes.RawCode;
import org.sklad.barcodes.Scanned;
import org.sklad.catalogue.Item;
import org.sklad.catalogue.Items;
import org.sklad.catalogue.Sku;
import org.sklad.centres.Location;
import org.sklad.centres.LocationKind;
import org.sklad.centres.Locations;
import org.sklad.stock.Expiry;
import org.sklad.stock.Good;
import org.sklad.stock.Goods;
import org.sklad.stock.GoodsReading;
import org.sklad.stock.Lot;
import org.sklad.stock.LotCode;
import org.sklad.stock.Moved;
import org.sklad.stock.Place;

/**
 * Finds out which of the goods on a waybill the lines of a receipt mean, and says at their fields what is wrong with them. A code is
 * read as at the sender's, where these lots stood; nothing that is not on the waybill is told of.
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

    /** Goods on the waybill, and how many one scan stands for. */
    private record Matched(List<SentGoods> goods, long each) {}

    /**
     * What goes where, numbered from {@code first} on.
     *
     * @param prefix of the fields of a line, with {@code %d} for its place; {@code ""} where there is one line alone
     * @throws org.sklad.platform.i18n.InvalidFields with everything that is wrong at any line
     * @throws MoreThanOnTheWay when a line is of more than is still on the way
     */
    List<Moved> resolve(List<NewMoveLine> lines, Location usual, int first, String prefix) {
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            moved.addAll(resolve(lines.get(i), usual, first + i, String.format(prefix, i)));
        }
        reading.requireFaultless();
        return moved;
    }

    private List<Moved> resolve(NewMoveLine line, Location usual, int number, String at) {
        Optional<Location> to = line.to().isPresent()
                ? places.location(line.to().get(), at + "location").filter(each -> isFit(each, usual, at))
                : Optional.of(usual);
        Optional<Matched> matched = match(line, at);
        if (to.isEmpty() || matched.isEmpty()) {
            return List.of();
        }
        List<SentGoods> of = matched.get().goods();
        Item item = item(of.get(0).sku());
        return reading.units(line.goods(), matched.get().each(), at)
                .map(quantity -> take(of, item, quantity).stream()
                        .map(portion -> moved(portion, number, to.get()))
                        .toList())
                .orElse(List.of());
    }

    /** What went into a quarantine does not come out of it on the way. */
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

    private List<OnTheWay.Portion> take(List<SentGoods> of, Item item, long quantity) {
        long left = way.left(of);
        if (left < quantity) {
            throw new MoreThanOnTheWay(item.title(), quantity, left);
        }
        return way.take(of, quantity);
    }

    /**
     * So many of a lot that is on the waybill, loose ones first.
     *
     * @throws MoreThanOnTheWay when fewer are on the way
     */
    List<OnTheWay.Portion> take(LotCode lot, long quantity) {
        List<SentGoods> of = way.sent(each -> each.lot().equals(lot));
        return take(of, item(of.get(0).sku()), quantity);
    }

    boolean isSent(LotCode lot) {
        return !way.sent(each -> each.lot().equals(lot)).isEmpty();
    }

    private Item item(Sku sku) {
        return items.computeIfAbsent(sku, each -> Items.get(handle, each));
    }

    private Optional<Matched> match(NewMoveLine line, String at) {
        long names = Stream.of(line.item(), line.lot(), line.code())
                .filter(Optional::isPresent)
                .count();
        if (names != 1) {
            reading.refuse(at + "item", "stock.line.one-name");
            return Optional.empty();
        }
        if (line.item().isPresent()) {
            Sku sku = line.item().get();
            return sent(each -> each.sku().equals(sku), 1, at + "item", sku.value());
        }
        return line.lot().isPresent()
                ? sent(line.lot().get(), at + "lot")
                : byCode(line.code().orElseThrow(), at + "code");
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
        Optional<Good> good = goods.find(handle, code.text(), transfer.fromCentre());
        if (good.isPresent() && good.get() instanceof Good.Faulty faulty) {
            reading.refuse(field, faulty.fault());
            return Optional.empty();
        }
        return good.filter(each -> each instanceof Good.OfLot || each instanceof Good.OfItem)
                .map(each -> sent(means(code, each), units(each), field, code.shown()))
                .orElseGet(() -> sent(nothing -> false, 1, field, code.shown()));
    }

    /** What a code that was scanned means of the goods on the waybill; nothing where it means something else. */
    List<SentGoods> find(RawCode code) {
        return goods.find(handle, code.text(), transfer.fromCentre())
                .map(good -> way.sent(means(code, good)))
                .orElse(List.of());
    }

    /** Of our own label that lot; of a maker's code every lot of the number and date, since they look the same. */
    private static Predicate<SentGoods> means(RawCode code, Good good) {
        if (good instanceof Good.OfLot of) {
            Lot lot = of.lot();
            return code.scanned() instanceof Scanned.Own
                    ? each -> each.lot().equals(lot.code())
                    : each -> isOf(each, lot.sku(), lot.number(), lot.expiresOn());
        }
        return good instanceof Good.OfItem of
                ? each -> isOf(each, of.item().sku(), of.number(), of.expiresOn())
                : each -> false;
    }

    private static boolean isOf(SentGoods each, Sku sku, String number, Expiry expiresOn) {
        return each.sku().equals(sku)
                && (number.isEmpty() || each.number().equals(number))
                && (expiresOn.equals(Expiry.NEVER) || each.expiresOn().equals(expiresOn));
    }

    static long units(Good good) {
        if (good instanceof Good.OfLot lot) {
            return lot.quantity();
        }
        return good instanceof Good.OfItem item ? item.quantity() : 1;
    }

    /** Where all of it stands until then: at the sender's. */
    Location transit() {
        return transit;
    }
}
