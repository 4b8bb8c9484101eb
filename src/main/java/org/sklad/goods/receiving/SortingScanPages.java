package org.sklad.goods.receiving;

import jakarta.ws.rs.Path;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.boxes.BoxActs;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.shelves.Shelves;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;

/** Scan mode for sorting a sack. */
@Path("/sortings")
public final class SortingScanPages extends IntakeScanPages {
    private final Consignments consignments;
    private final Sortings sortings;

    SortingScanPages(
            Consignments consignments,
            Sortings sortings,
            ConsignmentLines lines,
            BoxActs boxes,
            Items items,
            Shelves shelves,
            Forms forms,
            Randomness randomness) {
        super(SortingActs.PATH, lines, boxes, items, shelves, forms, randomness);
        this.consignments = consignments;
        this.sortings = sortings;
    }

    @Override
    Intake mine(UUID id, Operator operator) {
        sortings.mine(id, operator);
        return consignments.intake(id, operator);
    }
}
