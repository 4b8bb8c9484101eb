package org.sklad.goods.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sklad.goods.catalogue.Item;

/**
 * An item that is short in some centres, with the transfers that other centres could make. The centre whose stock runs out first gets goods
 * first. Goods that would expire unused go first. Pure.
 *
 * @param missing missing quantity, up to the targets, in smallest units
 */
public record TransferPlan(Item item, long missing, List<Suggestion> suggestions) {
    public TransferPlan {
        suggestions = List.copyOf(suggestions);
    }

    /** @param centres figures of one item in each centre */
    static TransferPlan of(List<MeasuredItem> centres) {
        List<MeasuredItem> wanting = centres.stream()
                .filter(MeasuredItem::isShort)
                .sorted(Comparator.comparing(
                                (MeasuredItem each) -> each.daysLeft().orElse(Long.MAX_VALUE))
                        .thenComparing(each -> each.centre().value()))
                .toList();
        Map<MeasuredItem, Long> spare = new LinkedHashMap<>();
        centres.stream()
                .filter(each -> each.spare() > 0)
                .sorted(Comparator.comparing(MeasuredItem::wasted)
                        .thenComparing(MeasuredItem::spare)
                        .reversed()
                        .thenComparing(each -> each.centre().value()))
                .forEach(each -> spare.put(each, each.spare()));
        List<Suggestion> suggestions = new ArrayList<>();
        wanting.forEach(each -> suggestions.addAll(supply(each, spare)));
        return new TransferPlan(
                centres.get(0).item(),
                wanting.stream().mapToLong(MeasuredItem::missing).sum(),
                suggestions);
    }

    private static List<Suggestion> supply(MeasuredItem wanting, Map<MeasuredItem, Long> spare) {
        List<Suggestion> suggestions = new ArrayList<>();
        long missing = wanting.missing();
        for (Map.Entry<MeasuredItem, Long> each : spare.entrySet()) {
            long quantity = Math.min(missing, each.getValue());
            if (quantity > 0) {
                suggestions.add(suggestion(each.getKey(), wanting, quantity));
                each.setValue(each.getValue() - quantity);
                missing -= quantity;
            }
        }
        return suggestions;
    }

    private static Suggestion suggestion(MeasuredItem giving, MeasuredItem wanting, long quantity) {
        return new Suggestion(
                giving.centre(),
                wanting.centre(),
                giving.item(),
                quantity,
                giving.wasted() > 0 ? Suggestion.Cause.EXPIRES : Suggestion.Cause.IDLE,
                wanting.missing());
    }

    /** Returns the quantity that other centres can give. */
    public long covered() {
        return suggestions.stream().mapToLong(Suggestion::quantity).sum();
    }

    /** Returns the quantity that donors should give. */
    public long asked() {
        return missing - covered();
    }
}
