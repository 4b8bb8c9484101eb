package org.sklad.goods.openings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/** Existing stock to enter. */
public record OpeningForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid OpeningLineForm> lines) {
    NewOpening opening() {
        List<OpeningEntry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            entries.add(lines.get(i).entry("lines[" + i + "]."));
        }
        return new NewOpening(new CentreCode(centre), entries);
    }
}
