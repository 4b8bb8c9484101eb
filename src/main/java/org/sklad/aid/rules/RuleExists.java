package org.sklad.aid.rules;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A rule with this code already exists. */
public final class RuleExists extends Refusal {
    private static final long serialVersionUID = 1L;

    public RuleExists(RuleCode code) {
        super(
                Kind.CONFLICT,
                "already-exists",
                Message.of("rules.rule.exists", code.value()),
                List.of(new FieldError("code", Message.of("rules.rule.exists", code.value()))));
    }
}
