package org.sklad.goods.receiving;

import jakarta.ws.rs.Path;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;

/** Scan mode for receiving a consignment. */
@Path(ConsignmentActs.PATH)
public final class ConsignmentScanPages extends IntakeScanPages {
    ConsignmentScanPages(IntakeScan scan, ScanPlaces places, Forms forms, Randomness randomness) {
        super(scan, places, forms, randomness);
    }
}
