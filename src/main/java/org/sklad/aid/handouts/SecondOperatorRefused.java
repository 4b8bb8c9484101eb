package org.sklad.aid.handouts;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The second operator of an override is not authenticated or lacks the role. */
public final class SecondOperatorRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private SecondOperatorRefused(Message message) {
        super(
                Kind.RULE,
                "second-operator-refused",
                message,
                List.of(new FieldError("override.second.username", message)));
    }

    /** Creates one answer for a wrong username, password or code. */
    static SecondOperatorRefused notVerified() {
        return new SecondOperatorRefused(Message.of("handouts.second.unproven"));
    }

    /** Creates the answer for a PIN that is wrong or not valid at this station. */
    static SecondOperatorRefused pin() {
        return new SecondOperatorRefused(Message.of("handouts.second.pin"));
    }

    /** Creates the answer for a second operator who is also the first. */
    public static SecondOperatorRefused same() {
        return new SecondOperatorRefused(Message.of("handouts.second.same"));
    }

    /** Creates the answer for a second operator without the role at the centre. */
    static SecondOperatorRefused role(boolean manager) {
        return new SecondOperatorRefused(Message.of(manager ? "handouts.second.manager" : "handouts.second.role"));
    }
}
