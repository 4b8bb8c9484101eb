package org.sklad.repairs.orders;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.stock.LotAnswer;
import org.sklad.repairs.lifecycle.Act;
import org.sklad.repairs.lifecycle.Capacity;
import org.sklad.repairs.lifecycle.HoldReason;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.WorkOrderNumber;
import org.sklad.repairs.lifecycle.WorkOrderState;

/** One work order in the API: the fields of the list, and its whole history. */
public record WorkOrderDocument(
        @JsonUnwrapped WorkOrderAnswer order,
        List<ActAnswer> acts,
        List<LogAnswer> log,
        List<PhotoAnswer> photos,
        List<PartAnswer> parts) {

    /** One act. */
    public record ActAnswer(
            String act,
            WorkOrderState from,
            WorkOrderState to,
            String operator,
            Capacity capacity,
            Instant at,
            String reason,
            Optional<HoldReason> hold,
            Optional<String> assignee,
            Optional<String> of,
            Optional<Priority> priority) {
        static ActAnswer of(Act act) {
            return new ActAnswer(
                    act.act().word(),
                    act.fromState(),
                    act.toState(),
                    act.operator().value(),
                    act.capacity(),
                    act.actedAt(),
                    act.reason(),
                    act.hold(),
                    act.assignee().map(Username::value),
                    act.duplicateOf().map(WorkOrderNumber::value),
                    act.priority());
        }
    }

    /** Work done, in hours. */
    public record LogAnswer(UUID id, String operator, Instant at, BigDecimal hours, String note) {
        private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

        static LogAnswer of(LogEntry entry) {
            return new LogAnswer(
                    entry.id(),
                    entry.operator().value(),
                    entry.loggedAt(),
                    BigDecimal.valueOf(entry.minutes()).divide(MINUTES, 2, RoundingMode.HALF_UP),
                    entry.note());
        }
    }

    /** A photo; its bytes are at {@code photos/{id}} below the order. */
    public record PhotoAnswer(UUID id, PhotoKind kind, String operator, Instant at) {
        static PhotoAnswer of(WorkOrderPhoto photo) {
            return new PhotoAnswer(photo.file(), photo.kind(), photo.operator().value(), photo.addedAt());
        }
    }

    /**
     * Spare parts of one lot that were used or returned.
     *
     * @param quantity smallest units, negative for returned parts
     */
    public record PartAnswer(String item, LotAnswer lot, long quantity, String location, String operator, Instant at) {
        static PartAnswer of(PartUse use) {
            return new PartAnswer(
                    use.sku().value(),
                    new LotAnswer(
                            use.lot().toString(),
                            Optional.of(use.number()).filter(each -> !each.isEmpty()),
                            use.expiresOn().date()),
                    use.quantity(),
                    use.location().value(),
                    use.operator().value(),
                    use.usedAt());
        }
    }

    static WorkOrderDocument of(OrderView view) {
        return new WorkOrderDocument(
                WorkOrderAnswer.of(view.order(), view.clocks()),
                view.order().acts().stream().map(ActAnswer::of).toList(),
                view.log().stream().map(LogAnswer::of).toList(),
                view.photos().stream().map(PhotoAnswer::of).toList(),
                view.parts().stream()
                        .flatMap(part -> part.uses().stream())
                        .sorted(Comparator.comparing(PartUse::usedAt))
                        .map(PartAnswer::of)
                        .toList());
    }
}
