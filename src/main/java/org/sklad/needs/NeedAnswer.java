package org.sklad.needs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;

/** A need as the API shows it; quantities in smallest units. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
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
        NeedState state,
        Urgency urgency,
        String assessedBy,
        Instant assessedAt,
        Optional<WithdrawalAnswer> withdrawal) {

    /** When a need was withdrawn, and why. */
    public record WithdrawalAnswer(UUID id, String reason, String operator, Instant recordedAt) {
        private static WithdrawalAnswer of(NeedView.Withdrawal withdrawal) {
            return new WithdrawalAnswer(
                    withdrawal.id(), withdrawal.reason(), withdrawal.operator().value(), withdrawal.recordedAt());
        }
    }

    static NeedAnswer of(NeedView view) {
        return of(view.need(), view.withdrawal().map(WithdrawalAnswer::of));
    }

    static NeedAnswer of(ListedNeed listed) {
        return of(listed.need(), Optional.empty());
    }

    private static NeedAnswer of(Need need, Optional<WithdrawalAnswer> withdrawal) {
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
                need.state(),
                need.urgency(),
                need.assessedBy().value(),
                need.assessedAt(),
                withdrawal);
    }
}
