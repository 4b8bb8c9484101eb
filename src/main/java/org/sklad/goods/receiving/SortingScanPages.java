package org.sklad.goods.receiving;

import jakarta.ws.rs.Path;
import org.sklad.goods.scanlists.ScanPlaces;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.Forms;

/** Scan mode for sorting a sack. */
@Path(SortingActs.PATH)
public final class SortingScanPages extends IntakeScanPages {
    SortingScanPages(IntakeScan scan, ScanPlaces places, Forms forms, Randomness randomness) {
        super(scan, places, forms, randomness);
    }
}
