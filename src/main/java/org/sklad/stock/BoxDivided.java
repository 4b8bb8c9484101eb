package org.sklad.stock;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A box goes with all that is in it: what is to stay is taken out before. */
public final class BoxDivided extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param left smallest units that would not go along */
    BoxDivided(BoxCode box, long left) {
        super(Kind.RULE, "box-divided", Message.of("stock.box-divided", box.toString(), left));
    }
}
