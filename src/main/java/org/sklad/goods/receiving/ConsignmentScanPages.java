package org.sklad.goods.receiving;

import jakarta.ws.rs.Path;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.goods.boxes.BoxActs;
import org.sklad.goods.shelves.Shelves;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;

/** Scan mode for receiving a consignment. */
@Path("/consignments")
public final class ConsignmentScanPages extends IntakeScanPages {
    private final Consignments consignments;

    ConsignmentScanPages(
            Consignments consignments,
            ConsignmentLines lines,
            BoxActs boxes,
            ConsignmentScan scan,
            Shelves shelves,
            Forms forms,
            Randomness randomness) {
        super(ConsignmentActs.PATH, lines, boxes, scan, shelves, forms, randomness);
        this.consignments = consignments;
    }

    @Override
    Intake mine(UUID id, Operator operator) {
        return Intake.of(consignments.mine(id, operator));
    }
}
