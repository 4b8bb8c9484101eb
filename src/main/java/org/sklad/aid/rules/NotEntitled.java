package org.sklad.aid.rules;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The goods are for others: rules name them, and none fits the person. */
public final class NotEntitled extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotEntitled(Message goods, String rules, int line) {
        this(Message.of("rules.not-entitled", goods, rules), line);
    }

    private NotEntitled(Message message, int line) {
        super(Kind.RULE, "not-entitled", message, List.of(new FieldError("lines[" + (line - 1) + "]", message)));
    }
}
