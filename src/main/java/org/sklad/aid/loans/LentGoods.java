package org.sklad.aid.loans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.StockAtPlace;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.GoodsReading;
import org.sklad.platform.i18n.NotFound;

/** Resolves the lines of a loan, and reports goods that cannot be lent at their fields. Runs in the caller's transaction. */
record LentGoods(Handle handle, GoodsReading reading, Optional<Location> from) {
    /** Resolves the lines. A box becomes one entry for each lot in it, all with the number of its line. */
    List<Wanted> read(List<GoodsLine> lines) {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String at = "lines[" + i + "].";
            int number = i + 1;
            GoodsLine line = lines.get(i);
            Optional<GoodsMeaning.OfBox> box = reading.box(line);
            if (box.isPresent()) {
                wanted.addAll(all(number, box.get(), line, at));
            } else {
                meant(line, at)
                        .filter(meant -> isLent(meant.item(), at))
                        .ifPresent(meant -> wanted.add(new Wanted(
                                number, meant.item().sku(), meant.lot(), Optional.empty(), meant.quantity())));
            }
        }
        return wanted;
    }

    private Optional<GoodsReading.Meant> meant(GoodsLine line, String at) {
        return from.isPresent()
                ? reading.read(line, at, Goods.Source.below(from.get(), Optional.empty()))
                : reading.read(line, at);
    }

    /** Resolves all contents of a box. A part of a box has to be named by its lot. */
    private List<Wanted> all(int number, GoodsMeaning.OfBox box, GoodsLine line, String at) {
        if (line.quantity().isPresent() || line.times().orElse(1L) > 1) {
            reading.refuse(at + "code", "loans.box-goes-whole", box.box());
            return List.of();
        }
        List<StockAtPlace> inside = Boxes.contents(handle, box.box());
        if (inside.isEmpty()) {
            reading.refuse(at + "code", "loans.box-is-empty", box.box());
            return List.of();
        }
        Set<Sku> skus = inside.stream().map(StockAtPlace::sku).collect(Collectors.toSet());
        Map<Sku, Item> items = Skus.named(handle, skus);
        boolean lent = inside.stream()
                .map(each -> Optional.ofNullable(items.get(each.sku())).orElseThrow(NotFound::new))
                .distinct()
                .allMatch(item -> isLent(item, at));
        return lent
                ? inside.stream()
                        .map(each -> new Wanted(
                                number, each.sku(), Optional.of(each.lot()), Optional.of(box.box()), each.quantity()))
                        .toList()
                : List.of();
    }

    /** Medicines are consumed, so they cannot be lent. */
    private boolean isLent(Item item, String at) {
        if (item.isMedicine()) {
            reading.refuse(at + "item", "loans.no-medicines", item.title());
        }
        return !item.isMedicine();
    }
}
