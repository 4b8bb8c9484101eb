package org.sklad.distribution;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A handout of which goods came back is taken back after its returns are: else they would stand in stock twice. */
public final class ReturnsStand extends Refusal {
    private static final long serialVersionUID = 1L;

    ReturnsStand() {
        super(Kind.CONFLICT, "wrong-state", Message.of("distribution.return.stands"));
    }
}
