package org.sklad.goods.moves;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Goods to move: an item, a lot by the digits of its label, or the raw code from a scanner. The code of a box, or a box alone,
 * means the box with all its contents.
 *
 * @param quantity smallest units; optional with a code, or replaced by {@code times}
 * @param box box to take the goods from, by the digits of its label
 * @param toBox box to put the goods into
 * @param to destination, if it differs from the move's destination
 */
public record MoveLineForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @Nullable RawCode code,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long times,
        @Nullable @Size(max = 20) String box,
        @Nullable @Size(max = 20) String toBox,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String to) {

    /**
     * Converts the fields to a line of a move.
     *
     * @param at prefix of the field names in errors
     */
    public NewMoveLine line(String at) {
        return new NewMoveLine(
                Optional.ofNullable(item).map(Sku::new),
                given(lot)
                        .map(text -> LotCode.find(text)
                                .orElseThrow(
                                        () -> new InvalidFields(at + "lot", Message.of("stock.line.no-lot", text)))),
                Optional.ofNullable(code),
                Optional.ofNullable(quantity),
                Optional.ofNullable(times),
                given(box).map(text -> box(text, at + "box")),
                given(toBox).map(text -> box(text, at + "toBox")),
                Optional.ofNullable(to));
    }

    private static BoxCode box(String text, String field) {
        return BoxCode.find(text).orElseThrow(() -> new InvalidFields(field, Message.of("moves.no-box", text)));
    }

    /** Removes the spaces between the printed groups of digits. */
    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(each -> each.replace(" ", "")).filter(each -> !each.isEmpty());
    }
}
