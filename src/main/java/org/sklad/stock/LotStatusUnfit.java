package org.sklad.stock;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The lot is not in the state that this can follow. */
public final class LotStatusUnfit extends Refusal {
    private static final long serialVersionUID = 1L;

    LotStatusUnfit(Lot lot) {
        super(
                Kind.CONFLICT,
                "wrong-state",
                Message.of("stock.lot.unfit." + lot.status(), lot.code().code().grouped()));
    }
}
