package org.sklad.goods.writeoffs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;

/**
 * A request to write off goods.
 *
 * @param location code of their location within the centre; a line may name another
 * @param reason DAMAGED, EXPIRED, LOST or STOLEN; EXPIRED only for expired lots
 * @param note note in the protocol
 * @param commission people who inspected the goods and sign the protocol, separated by commas
 */
public record WriteOffForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotNull Reason reason,
        @Nullable @Size(max = 500) String note,
        @Nullable @Size(max = 300) String commission,

        @NotEmpty(message = "writeoffs.nothing") @Size(min = 1, max = 1_000) @Chosen(by = "quantity")
        List<@NotNull @Valid WriteOffLineForm> lines)
        implements WithId {

    NewWriteOff writeOff() {
        return new NewWriteOff(
                new CentreCode(centre),
                location,
                reason,
                stripped(note),
                stripped(commission),
                GoodsFields.lines(lines, WriteOffLineForm::line));
    }

    static String stripped(@Nullable String text) {
        return Optional.ofNullable(text).orElse("").strip();
    }
}
