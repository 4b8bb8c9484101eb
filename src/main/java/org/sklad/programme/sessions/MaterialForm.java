package org.sklad.programme.sessions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.aid.handouts.HandoutForm;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Goods given out to everybody at a session, named by item or by lot.
 *
 * @param item the lots of it that expire first are given
 * @param lot digits of the label of the lot that is given
 * @param quantity smallest units, for all people together
 */
public record MaterialForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = 20) String lot,
        @NotNull @Min(1) @Max(HandoutForm.MOST_QUANTITY) Long quantity) {
    /**
     * Returns the goods.
     *
     * @param at prefix of the names of the fields in errors
     * @throws InvalidFields if not exactly one of item and lot is named, or the lot is no number of a lot
     */
    GoodsLine goods(String at) {
        Optional<LotCode> named = GoodsFields.lot(lot, at + "lot");
        Optional<Sku> kind = Optional.ofNullable(item).map(Sku::new);
        if (named.isPresent() == kind.isPresent()) {
            throw new InvalidFields(at + "item", Message.of("sessions.material.one-name"));
        }
        return named.map(each -> GoodsLine.of(each, quantity)).orElseGet(() -> GoodsLine.of(kind.get(), quantity));
    }
}
