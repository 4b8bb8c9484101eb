package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.stock.LotAnswer;

/** A sorting in the API: the sorted goods and the goods found in them. Quantities are smallest units. */
public record SortingAnswer(
        UUID id,
        String state,
        UUID consignment,
        String centre,
        String item,
        LotAnswer lot,
        long quantity,
        String location,
        Optional<String> box,
        List<ConsignmentAnswer.ReceivedLineAnswer> lines,
        String operator,
        Instant begunAt,
        Optional<UUID> reversal,
        Optional<String> reversalReason) {
    static SortingAnswer of(SortingView view) {
        Sorting sorting = view.sorting();
        return new SortingAnswer(
                sorting.id(),
                SortingSummary.state(sorting),
                sorting.consignment(),
                sorting.centre().value(),
                sorting.sku().value(),
                LotAnswer.of(sorting.lot(), view.sack().number(), view.sack().expiresOn()),
                sorting.quantity(),
                sorting.locationCode().value(),
                sorting.box().digits(),
                view.lines().stream()
                        .map(ConsignmentAnswer.ReceivedLineAnswer::of)
                        .toList(),
                sorting.operator().value(),
                sorting.begunAt(),
                sorting.reversal(),
                Optional.of(sorting.reversalReason()).filter(each -> !each.isEmpty()));
    }
}
