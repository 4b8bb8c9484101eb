package org.sklad.goods.openings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.stock.GoodsFields;
import org.sklad.platform.web.WithId;

/** Existing stock to enter. */
public record OpeningForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid OpeningLineForm> lines)
        implements WithId {
    NewOpening opening() {
        return new NewOpening(new CentreCode(centre), GoodsFields.lines(lines, OpeningLineForm::entry));
    }
}
