package org.sklad.goods.openings;

import java.util.List;
import org.sklad.access.roles.CentreCode;

/** Existing stock to enter. The default location of a line is {@code STORE}. */
public record NewOpening(CentreCode centre, List<OpeningEntry> lines) {
    public NewOpening {
        lines = List.copyOf(lines);
    }
}
