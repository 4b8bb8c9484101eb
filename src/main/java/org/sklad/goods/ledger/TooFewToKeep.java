package org.sklad.goods.ledger;

import java.time.LocalDate;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Fewer are free than were to be kept for a need. The message says how many are, and how many are kept for others. */
public final class TooFewToKeep extends Refusal {
    private static final long serialVersionUID = 1L;

    TooFewToKeep(Message item, long asked, long free, long kept, LocalDate until) {
        super(Kind.RULE, "insufficient-stock", Message.of("ledger.kept.too-few", item, asked, free, kept, until));
    }
}
