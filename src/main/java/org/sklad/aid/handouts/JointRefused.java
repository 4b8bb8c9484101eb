package org.sklad.aid.handouts;

import java.util.UUID;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** One of several handouts that are recorded together is refused, and with it all: it says whose, and is what that refusal is. */
public final class JointRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient UUID handout;
    private final transient Refusal why;

    JointRefused(UUID handout, String whose, Refusal why) {
        super(why.kind(), why.type(), Message.of("handouts.together.refused", whose, why.message()), why.errors());
        this.handout = handout;
        this.why = why;
    }

    /** The handout that was refused. */
    UUID handout() {
        return handout;
    }

    Refusal why() {
        return why;
    }
}
