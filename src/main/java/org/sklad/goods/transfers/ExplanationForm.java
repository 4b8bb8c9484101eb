package org.sklad.goods.transfers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * A discrepancy and its explanation.
 *
 * @param lot digits of the lot's label
 * @param box box that held the goods on the way, by the digits of its label; absent for any place
 * @param quantity smallest units
 * @param location code of a location, as in {@link ToExplain}; needed if the location of the transfer is closed
 */
public record ExplanationForm(
        @NotNull @Size(max = 20) String lot,
        @Nullable @Size(max = 20) String box,
        @NotNull @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @NotNull Explanation reason,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location) {

    /** @param at prefix of the field names in errors */
    ToExplain explained(String at) {
        return new ToExplain(
                GoodsFields.lot(lot, at + "lot")
                        .orElseThrow(() -> new InvalidFields(at + "lot", Message.of("platform.field.required"))),
                GoodsFields.box(box, at + "box"),
                quantity,
                reason,
                Optional.ofNullable(location));
    }
}
