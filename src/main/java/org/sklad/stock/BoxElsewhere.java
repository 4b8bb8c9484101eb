package org.sklad.stock;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A box stands in one location; goods are put into it or taken out of it there. */
public final class BoxElsewhere extends Refusal {
    private static final long serialVersionUID = 1L;

    BoxElsewhere(Place place) {
        super(
                Kind.RULE,
                "box-elsewhere",
                Message.of(
                        "stock.box-elsewhere",
                        place.box().toString(),
                        place.location().address().toString()));
    }
}
