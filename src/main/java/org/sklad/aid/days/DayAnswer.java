package org.sklad.aid.days;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.rules.RuleCode;

/**
 * A distribution day in the API.
 *
 * @param version to be sent with a change or a cancellation
 * @param figures absent in a list
 * @param cancellation absent in a list; the state shows there that the day is cancelled
 */
public record DayAnswer(
        UUID id,
        String centre,
        LocalDate date,
        String location,
        List<String> rules,
        List<DayItemAnswer> items,
        SlotsAnswer slots,
        DayState state,
        long version,
        String plannedBy,
        Instant plannedAt,
        Optional<Figures> figures,
        Optional<ClosingAnswer> closing,
        Optional<CancellationAnswer> cancellation) {
    /** The cancellation of the day and its reason. */
    public record CancellationAnswer(UUID id, String reason, String operator, Instant cancelledAt) {
        private static CancellationAnswer of(DayCancellation cancellation) {
            return new CancellationAnswer(
                    cancellation.id(),
                    cancellation.reason(),
                    cancellation.operator().value(),
                    cancellation.cancelledAt());
        }
    }

    /** The quantity of an item for each person or household, in smallest units. */
    public record DayItemAnswer(String item, long quantity) {}

    /** The time slots for arrival. */
    public record SlotsAnswer(String from, int minutes, int people) {}

    /** The result of the day, with the figures of the closing. */
    public record ClosingAnswer(
            UUID id,
            long expected,
            long served,
            long late,
            long absent,
            Optional<String> returnsTo,
            String operator,
            Instant closedAt) {
        private static ClosingAnswer of(Closing closing) {
            return new ClosingAnswer(
                    closing.id(),
                    closing.expected(),
                    closing.served(),
                    closing.late(),
                    closing.absent(),
                    Optional.of(closing.returnsTo()).filter(each -> !each.isEmpty()),
                    closing.operator().value(),
                    closing.closedAt());
        }
    }

    static DayAnswer of(DistributionDay day) {
        return of(day, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static DayAnswer of(DayView view) {
        return of(
                view.day(),
                Optional.of(view.figures()),
                view.closing().map(ClosingAnswer::of),
                view.cancellation().map(CancellationAnswer::of));
    }

    private static DayAnswer of(
            DistributionDay day,
            Optional<Figures> figures,
            Optional<ClosingAnswer> closing,
            Optional<CancellationAnswer> cancellation) {
        return new DayAnswer(
                day.id(),
                day.centre().value(),
                day.heldOn(),
                day.location().value(),
                day.ruleCodes().stream().map(RuleCode::value).toList(),
                day.plannedItems().stream()
                        .map(each -> new DayItemAnswer(each.sku().value(), each.quantity()))
                        .toList(),
                new SlotsAnswer(day.slotFrom(), day.slotMinutes(), day.slotPeople()),
                day.state(),
                day.version(),
                day.operator().value(),
                day.plannedAt(),
                figures,
                closing,
                cancellation);
    }
}
