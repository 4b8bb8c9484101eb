package org.sklad.goods.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What of a transfer is still on its way. What an earlier line of a document takes is gone for the later ones. Pure: it is given what
 * was sent and changes nothing.
 */
final class OnTheWay {
    /** Where the code tells no lot, the one that expires first is the one in the hand; and what is loose is seen before a box is opened. */
    private static final Comparator<SentGoods> ORDER = Comparator.comparing(
                    (SentGoods each) -> each.expiresOn().value())
            .thenComparing(each -> !each.box().isLoose())
            .thenComparing(SentGoods::ordinal);

    private final List<SentGoods> goods;
    private final Map<Integer, Long> taken = new HashMap<>();

    OnTheWay(List<SentGoods> goods) {
        this.goods = goods.stream().sorted(ORDER).toList();
    }

    /** A part of what is on the way. */
    record Portion(SentGoods of, long quantity) {}

    /** All of these that the transfer sent, whether they have arrived or not. */
    List<SentGoods> sent(Predicate<SentGoods> wanted) {
        return goods.stream().filter(wanted).toList();
    }

    long left(List<SentGoods> of) {
        return of.stream().mapToLong(this::left).sum();
    }

    /** Takes so many of these, or as many as there are. */
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
