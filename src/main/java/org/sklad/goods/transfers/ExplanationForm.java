package org.sklad.goods.transfers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A discrepancy and its explanation.
 *
 * @param lot the digits of its label
 * @param box in which they were on the way, by the digits of its label; left out for wherever they were
 * @param quantity in smallest units
 */
public record ExplanationForm(
        @NotNull @Size(max = 20) String lot,
        @Nullable @Size(max = 20) String box,
        @NotNull @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @NotNull Explanation reason) {

    /** @param at what stands before the names of its fields when one is refused */
    ToExplain explained(String at) {
        LotCode code = LotCode.find(lot.replace(" ", ""))
                .orElseThrow(() -> new InvalidFields(at + "lot", Message.of("stock.line.no-lot", lot)));
        return new ToExplain(code, box(at + "box"), quantity, reason);
    }

    private Optional<BoxCode> box(String field) {
        return Optional.ofNullable(box)
                .map(text -> BoxCode.find(text.replace(" ", ""))
                        .orElseThrow(() -> new InvalidFields(field, Message.of("moves.no-box", text))));
    }
}
