package org.sklad.goods.moves;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.WithId;

/**
 * Goods to move within a centre.
 *
 * @param from location code within the centre
 * @param to location code within the centre
 */
public record MoveForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String from,

        @NotNull @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String to,

        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid MoveLineForm> lines)
        implements WithId {

    NewMove move() {
        return new NewMove(new CentreCode(centre), from, to, GoodsFields.lines(lines, MoveLineForm::line));
    }
}
