package org.sklad.aid.rules;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Only managers of all centres may maintain a rule that names no centre. */
public final class RuleForAllCentres extends Refusal {
    private static final long serialVersionUID = 1L;

    RuleForAllCentres() {
        super(Kind.FORBIDDEN, "forbidden", Message.of("rules.rule.for-all-centres"));
    }
}
