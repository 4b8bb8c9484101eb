package org.sklad.aid.loans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.Reason;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;

/**
 * Lost goods of a loan.
 *
 * @param reason LOST, DAMAGED or STOLEN
 * @param lines lost goods; everything out if there are none
 */
public record LossForm(
        @NotNull UUID id,
        @NotNull Reason reason,
        @Nullable @Size(max = 100) @Chosen(by = "quantity") List<@NotNull @Valid LoanLineForm> lines)
        implements WithId {

    NewLoanReturn wanted() {
        List<ReturnLineForm> forms = (lines == null ? List.<LoanLineForm>of() : lines)
                .stream()
                        .map(each -> new ReturnLineForm(
                                each.item(), each.lot(), each.code(), each.quantity(), each.times(), null))
                        .toList();
        return new NewLoanReturn(ReturnForm.lines(forms), Optional.empty(), Optional.of(reason));
    }
}
