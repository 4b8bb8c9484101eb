package org.sklad.boxes;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.stock.BoxCode;

/** A box that is on the way to another centre is opened where it arrives. */
public final class BoxOnTheWay extends Refusal {
    private static final long serialVersionUID = 1L;

    BoxOnTheWay(BoxCode box) {
        super(Kind.RULE, "box-on-the-way", Message.of("boxes.on-the-way", box.toString()));
    }
}
