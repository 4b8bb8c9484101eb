package org.sklad.goods.ledger;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because the requested goods are reserved for other people's needs. The message gives the free quantity, but no names. */
public final class ReservedForNeeds extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long free;

    /** @param free the quantity that may be taken */
    ReservedForNeeds(Message item, long asked, long free, ReservedNow kept) {
        super(
                Kind.RULE,
                "kept-for-needs",
                Message.of("ledger.kept.for-needs", item, asked, free, kept.quantity(), kept.until()));
        this.free = free;
    }

    /** Returns the quantity that may be taken; less than requested. */
    public long free() {
        return free;
    }
}
