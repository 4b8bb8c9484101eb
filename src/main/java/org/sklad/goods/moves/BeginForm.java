package org.sklad.goods.moves;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * Begins a move on a page; its lines are scanned afterwards. From a scan or the card of a lot, the move carries only these goods.
 *
 * @param lot digits of the lot's label; absent if goods are scanned
 * @param item the item, if any of its lots will do
 * @param quantity quantity of these goods, in smallest units
 */
public record BeginForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String from,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String to,

        @Nullable @Size(max = 20) String lot,
        @Nullable @Size(max = 60) String item,
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity)
        implements WithId {

    NewMove move() {
        return new NewMove(
                new CentreCode(centre), from, to, line().map(List::of).orElseGet(List::of));
    }

    private Optional<NewMoveLine> line() {
        return GoodsFields.lot(lot, "lot")
                .map(code -> NewMoveLine.of(code, required()))
                .or(() -> given(item).map(this::ofItem));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }

    private NewMoveLine ofItem(String text) {
        if (!Sku.isValid(text)) {
            throw new InvalidFields("item", Message.of("platform.field.invalid"));
        }
        return NewMoveLine.of(new Sku(text), required());
    }

    private long required() {
        if (quantity == null) {
            throw new InvalidFields("quantity", Message.of("platform.field.required"));
        }
        return quantity;
    }
}
