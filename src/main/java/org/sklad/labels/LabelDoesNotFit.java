package org.sklad.labels;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Nothing is printed rather than something that nobody can read or scan. */
public final class LabelDoesNotFit extends Refusal {
    private static final long serialVersionUID = 1L;

    LabelDoesNotFit(String design, String medium, Medium.Size label) {
        super(
                Kind.RULE,
                "label-does-not-fit",
                Message.of("labels.does-not-fit", design, medium, label.width(), label.height()));
    }
}
