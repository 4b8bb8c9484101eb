package org.sklad.goods.ledger;

import java.time.LocalDate;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/**
 * A refusal because fewer goods are free than should be reserved for a need. The message gives the free quantity, and the quantity reserved
 * for others.
 */
public final class TooFewToReserve extends Refusal {
    private static final long serialVersionUID = 1L;

    TooFewToReserve(Message item, long asked, long free, long kept, LocalDate until) {
        super(Kind.RULE, "insufficient-stock", Message.of("ledger.kept.too-few", item, asked, free, kept, until));
    }
}
