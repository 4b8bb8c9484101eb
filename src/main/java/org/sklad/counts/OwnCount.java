package org.sklad.counts;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Nobody approves what they counted themselves. */
public final class OwnCount extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnCount() {
        super(Kind.FORBIDDEN, "forbidden", Message.of("counts.own-count"));
    }
}
