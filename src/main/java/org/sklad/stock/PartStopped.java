package org.sklad.stock;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Kits are not released while a lot that went into them is on hold or recalled. */
public final class PartStopped extends Refusal {
    private static final long serialVersionUID = 1L;

    PartStopped(Lot kit, Lot part, Message item) {
        super(
                Kind.CONFLICT,
                "wrong-state",
                Message.of(
                        "stock.lot.part-stopped." + part.status(),
                        kit.code().code().grouped(),
                        item,
                        part.code().code().grouped()));
    }
}
