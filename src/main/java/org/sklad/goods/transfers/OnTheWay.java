package org.sklad.goods.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Goods of a transfer that are still on the way. Goods taken by an earlier line of a document are not available to later lines.
 * Works only on the given data and does not access the database.
 */
final class OnTheWay {
    /**
     * For a code without a lot, assumes the lot that expires first. Loose goods come before boxes, because they are visible before
     * a box is opened.
     */
    private static final Comparator<SentGoods> ORDER = Comparator.comparing(
                    (SentGoods each) -> each.expiresOn().value())
            .thenComparing(each -> !each.box().isLoose())
            .thenComparing(SentGoods::ordinal);

    private final List<SentGoods> goods;
    private final Map<Integer, Long> taken = new HashMap<>();

    OnTheWay(List<SentGoods> goods) {
        this.goods = goods.stream().sorted(ORDER).toList();
    }

    /** A part of the goods on the way. */
    record Portion(SentGoods of, long quantity) {}

    /** Finds goods that the transfer sent, also those that have arrived. */
    List<SentGoods> sent(Predicate<SentGoods> wanted) {
        return goods.stream().filter(wanted).toList();
    }

    long left(List<SentGoods> of) {
        return of.stream().mapToLong(this::left).sum();
    }

    /** Takes a quantity of the goods, or all of them if fewer are left. */
    List<Portion> take(List<SentGoods> of, long quantity) {
        List<Portion> portions = new ArrayList<>();
        long missing = quantity;
        for (SentGoods each : of) {
            long portion = Math.min(missing, left(each));
            if (portion > 0) {
                portions.add(new Portion(each, portion));
                taken.merge(each.ordinal(), portion, Long::sum);
                missing -= portion;
            }
        }
        return portions;
    }

    long left(SentGoods each) {
        return each.left() - taken.getOrDefault(each.ordinal(), 0L);
    }
}
