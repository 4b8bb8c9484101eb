package org.sklad.goods.openings;

import java.util.List;
import org.sklad.access.roles.CentreCode;

/** Stock that is there, to be entered; lines that name no location stand in {@code STORE}. */
public record NewOpening(CentreCode centre, List<OpeningEntry> lines) {
    public NewOpening {
        lines = List.copyOf(lines);
    }
}
