package org.sklad.goods.ledger;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** What was asked for stands there, but is kept for what others need. The message says how many are free, and for whom it does not. */
public final class ReservedForNeeds extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long free;

    /** @param free how many may be taken */
    ReservedForNeeds(Message item, long asked, long free, ReservedNow kept) {
        super(
                Kind.RULE,
                "kept-for-needs",
                Message.of("ledger.kept.for-needs", item, asked, free, kept.quantity(), kept.until()));
        this.free = free;
    }

    /** How many may be taken; fewer than were asked for. */
    public long free() {
        return free;
    }
}
