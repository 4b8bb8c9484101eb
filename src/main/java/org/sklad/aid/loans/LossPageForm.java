package org.sklad.aid.loans;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * Lost goods in the form of the loan's page.
 *
 * @param why LOST, DAMAGED or STOLEN
 * @param lost smallest units by the digits of the lot
 */
public record LossPageForm(
        @NotNull UUID id,
        @NotNull Reason why,

        @Nullable @Size(max = 200) Map<@Size(max = 20) String, @Nullable @Min(0) @Max(GoodsLine.MOST) Long> lost)
        implements WithId {

    /**
     * Converts the form to a request.
     *
     * @throws InvalidFields if nothing is lost
     */
    NewReturn wanted() {
        List<NewReturnLine> lines = ReturnPageForm.lines("lost", lost);
        if (lines.isEmpty()) {
            throw new InvalidFields("lost", Message.of("loans.nothing-lost"));
        }
        return new NewReturn(lines, Optional.empty(), Optional.of(why));
    }
}
