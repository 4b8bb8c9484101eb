package org.sklad.aid.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.Chosen;
import org.sklad.platform.web.WithId;

/**
 * Goods of a handout that are returned.
 *
 * @param location code, within the centre, of the location where they are put: quarantine for goods that are not clean; absent to put each
 *     lot back where it was
 */
public record HandoutReturnForm(
        @NotNull UUID id,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @NotEmpty(message = "returns.return.nothing") @Size(min = 1, max = 100) @Chosen(by = {"code", "quantity"})
        List<@NotNull @Valid HandoutReturnLineForm> lines,

        @Nullable @Size(max = 500) String note)
        implements WithId {

    /** Returns the return to record. */
    NewReturn wanted() {
        return new NewReturn(
                GoodsFields.lines(lines, HandoutReturnLineForm::line),
                Optional.ofNullable(location),
                note == null ? "" : note.strip());
    }
}
