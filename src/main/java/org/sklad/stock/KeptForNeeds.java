package org.sklad.stock;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** What was asked for stands there, but is kept for what others need. The message says how many are free, and for whom it does not. */
public final class KeptForNeeds extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long free;

    /** @param free how many may be taken */
    KeptForNeeds(Message item, long asked, long free, Kept kept) {
        super(
                Kind.RULE,
                "kept-for-needs",
                Message.of("stock.kept.for-needs", item, asked, free, kept.quantity(), kept.until()));
        this.free = free;
    }

    /** How many may be taken; fewer than were asked for. */
    public long free() {
        return free;
    }
}
