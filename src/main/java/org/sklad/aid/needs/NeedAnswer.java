package org.sklad.aid.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.ReservedFor;

/**
 * A need in the API; quantities in smallest units.
 *
 * @param reserved quantity reserved today
 * @param reservation details of the reservation; present only in the answer about a single need
 */
public record NeedAnswer(
        UUID id,
        String beneficiary,
        String centre,
        boolean present,
        Optional<String> item,
        Optional<String> style,
        Optional<String> size,
        long quantity,
        long met,
        long reserved,
        NeedState state,
        Urgency urgency,
        String assessedBy,
        Instant assessedAt,
        Optional<ReservationAnswer> reservation,
        Optional<WithdrawalAnswer> withdrawal) {

    /** The goods reserved for a need, and the last day of the reservation. */
    public record ReservationAnswer(
            UUID id, String item, long quantity, LocalDate until, String operator, Instant fromAt) {
        private static ReservationAnswer of(ReservedFor kept) {
            return new ReservationAnswer(
                    kept.id(),
                    kept.item().value(),
                    kept.quantity(),
                    kept.untilOn(),
                    kept.operator().value(),
                    kept.fromAt());
        }
    }

    /** Time and reason of a withdrawal. */
    public record WithdrawalAnswer(UUID id, String reason, String operator, Instant recordedAt) {
        private static WithdrawalAnswer of(NeedView.Withdrawal withdrawal) {
            return new WithdrawalAnswer(
                    withdrawal.id(), withdrawal.reason(), withdrawal.operator().value(), withdrawal.recordedAt());
        }
    }

    static NeedAnswer of(NeedView view) {
        return of(
                view.need(),
                view.present().map(ReservationAnswer::of),
                view.withdrawal().map(WithdrawalAnswer::of));
    }

    static NeedAnswer of(ListedNeed listed) {
        return of(listed.need(), Optional.empty(), Optional.empty());
    }

    private static NeedAnswer of(
            Need need, Optional<ReservationAnswer> reservation, Optional<WithdrawalAnswer> withdrawal) {
        return new NeedAnswer(
                need.id(),
                need.caseCode().value(),
                need.centre().value(),
                need.present(),
                need.item().map(Sku::value),
                need.style().map(StyleCode::value),
                Optional.of(need.size()).filter(each -> !each.isEmpty()),
                need.quantity(),
                need.met(),
                need.reserved(),
                need.state(),
                need.urgency(),
                need.assessedBy().value(),
                need.assessedAt(),
                reservation,
                withdrawal);
    }
}
