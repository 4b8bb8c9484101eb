package org.sklad.aid.handouts;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * The same goods were already recorded for the person, or for a group of the same size, on that day. The paper may have been typed in
 * before.
 */
public final class GivenAlready extends Refusal {
    private static final long serialVersionUID = 1L;

    private static final String KEY = "handouts.paper.given-already";

    GivenAlready() {
        super(Kind.RULE, "given-already", Message.of(KEY), List.of(new FieldError("occurredAt", Message.of(KEY))));
    }

    /** Returns true if a page must ask whether goods were given twice, or if the operator has already answered. */
    public static boolean isAsked(FormState entered) {
        return entered.value("again").equals("true")
                || entered.errors().stream()
                        .anyMatch(each -> each.message().key().equals(KEY));
    }
}
