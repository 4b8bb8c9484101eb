package org.sklad.goods.boxes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.WithId;

/**
 * A request for a new box.
 *
 * @param location location of the new box
 * @param from digits of a box at that location that is split; absent if loose goods go in
 * @param lines goods that go in; absent for an empty box
 */
public record BoxForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = 20) String from,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid BoxLineForm> lines)
        implements WithId {

    NewBox box() {
        return new NewBox(
                new CentreCode(centre),
                location,
                GoodsFields.box(from, "from"),
                GoodsFields.lines(lines, BoxLineForm::goods));
    }
}
