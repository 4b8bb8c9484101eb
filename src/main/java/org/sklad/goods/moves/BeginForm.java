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
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * Begins a move on a page; its lines are scanned afterwards. From the card of a lot, the move carries only that lot.
 *
 * @param lot digits of the lot's label; absent if goods are scanned
 * @param quantity quantity of the lot, in smallest units
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
        @Nullable @Min(1) @Max(NewMoveLine.MOST) Long quantity)
        implements WithId {

    boolean isOfLot() {
        return lot != null && !lot.isBlank();
    }

    NewMove move() {
        return new NewMove(
                new CentreCode(centre),
                from,
                to,
                Optional.ofNullable(lot)
                        .filter(text -> !text.isBlank())
                        .map(this::line)
                        .map(List::of)
                        .orElseGet(List::of));
    }

    private NewMoveLine line(String text) {
        LotCode code =
                LotCode.find(text).orElseThrow(() -> new InvalidFields("lot", Message.of("stock.line.no-lot", text)));
        if (quantity == null) {
            throw new InvalidFields("quantity", Message.of("platform.field.required"));
        }
        return NewMoveLine.of(code, quantity);
    }
}
