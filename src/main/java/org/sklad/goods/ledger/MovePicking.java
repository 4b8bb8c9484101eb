package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.lots.BoxCode;

/**
 * Chooses the goods to carry for the lines of one document. Goods taken for an earlier line are gone for later ones. Pure: the stock is its
 * input, and it changes nothing.
 */
final class MovePicking {
    private final Location from;
    private final LocalDate today;
    private final Map<StockAtPlace, Long> taken = new HashMap<>();

    MovePicking(Location from, LocalDate today) {
        this.from = from;
        this.today = today;
    }

    Location from() {
        return from;
    }

    LocalDate today() {
        return today;
    }

    /**
     * Returns the goods to carry for the line.
     *
     * @param standing all stock of the item in the centre, earliest expiry first
     * @return in total the wanted quantity, or less if there is not enough
     */
    List<Pick> pick(GoodsToMove line, List<StockAtPlace> standing) {
        List<Pick> picks = new ArrayList<>();
        long missing = line.wanted().quantity();
        for (StockAtPlace each : candidates(line, standing)) {
            long quantity = Math.min(missing, each.quantity() - taken.getOrDefault(each, 0L));
            if (quantity > 0) {
                picks.add(new Pick(line.wanted().line(), each, quantity));
                taken.merge(each, quantity, Long::sum);
                missing -= quantity;
            }
        }
        return picks;
    }

    private List<StockAtPlace> candidates(GoodsToMove line, List<StockAtPlace> standing) {
        boolean usableFirst = line.to().location().kind() != LocationKind.QUARANTINE;
        Wanted wanted = line.wanted();
        BoxCode box = wanted.box().orElse(BoxCode.LOOSE);
        return standing.stream()
                .filter(each -> each.location().equals(from.id()) && each.box().equals(box))
                .filter(each -> wanted.lot().map(each.lot()::equals).orElse(true))
                .sorted(Comparator.comparing(each -> each.obstacle(today).isEmpty() != usableFirst))
                .toList();
    }
}
