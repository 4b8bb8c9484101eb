package org.sklad.goods.receiving;

import jakarta.ws.rs.Path;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.boxes.BoxActs;
import org.sklad.goods.shelves.Shelves;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;

/** Scan mode for sorting a sack. */
@Path("/sortings")
public final class SortingScanPages extends IntakeScanPages {
    private final Sortings sortings;

    SortingScanPages(
            Sortings sortings,
            ConsignmentLines lines,
            BoxActs boxes,
            ConsignmentScan scan,
            Shelves shelves,
            Forms forms,
            Randomness randomness) {
        super(SortingActs.PATH, lines, boxes, scan, shelves, forms, randomness);
        this.sortings = sortings;
    }

    @Override
    Intake mine(UUID id, Operator operator) {
        return sortings.intake(id, operator);
    }
}
