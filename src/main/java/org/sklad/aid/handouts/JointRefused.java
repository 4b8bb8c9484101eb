package org.sklad.aid.handouts;

import java.util.UUID;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/**
 * One of several handouts that are recorded together was rejected, and so were all. It names the person and has the kind of that rejection.
 */
public final class JointRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient UUID handout;
    private final transient Refusal why;

    JointRefused(UUID handout, String whose, Refusal why) {
        super(why.kind(), why.type(), Message.of("handouts.together.refused", whose, why.message()), why.errors());
        this.handout = handout;
        this.why = why;
    }

    /** Returns the handout that was rejected. */
    UUID handout() {
        return handout;
    }

    Refusal why() {
        return why;
    }
}
