package org.sklad.aid.handouts;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Who was to stand for an override did not prove who they are, or may not stand for it. */
public final class SecondOperatorRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private SecondOperatorRefused(Message message) {
        super(
                Kind.RULE,
                "second-operator-refused",
                message,
                List.of(new FieldError("override.second.username", message)));
    }

    /** Username, password or code are wrong: one answer for all. */
    static SecondOperatorRefused unproven() {
        return new SecondOperatorRefused(Message.of("handouts.second.unproven"));
    }

    /** The one who hands out cannot be the second as well. */
    public static SecondOperatorRefused same() {
        return new SecondOperatorRefused(Message.of("handouts.second.same"));
    }

    /** Another role is needed at the centre. */
    static SecondOperatorRefused role(boolean manager) {
        return new SecondOperatorRefused(Message.of(manager ? "handouts.second.manager" : "handouts.second.role"));
    }
}
