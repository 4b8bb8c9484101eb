package org.sklad.goods.transfers;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Refusal to receive or explain more goods than the waybill still has on the way. */
public final class MoreThanOnTheWay extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long asked;
    private final long left;

    MoreThanOnTheWay(Message item, long asked, long left) {
        super(
                Kind.RULE,
                "insufficient-stock",
                left > 0
                        ? Message.of("transfers.more-than-on-the-way", item, asked, left)
                        : Message.of("transfers.nothing-on-the-way", item));
        this.asked = asked;
        this.left = left;
    }

    public long asked() {
        return asked;
    }

    /** Quantity still on the way, less than {@link #asked}. */
    public long left() {
        return left;
    }
}
