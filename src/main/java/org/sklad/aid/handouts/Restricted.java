package org.sklad.aid.handouts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * Goods that their donor gave for others. It says what the donor asked for, in the donor's words, and nothing of whom they were to be
 * given to: who hands out need not know why it does not fit.
 */
public final class Restricted extends Refusal {
    private static final long serialVersionUID = 1L;

    private static final String UNSEEN = "handouts.restricted.unseen";

    private Restricted(String code, Message message, Set<Integer> lines) {
        super(
                Kind.RULE,
                code,
                message,
                lines.stream()
                        .sorted()
                        .map(line -> new FieldError("lines[" + (line - 1) + "].quantity", message))
                        .collect(Collectors.toList()));
    }

    /** The donor wants them to be given to nobody else. */
    static Restricted refused(List<String> names, Set<Integer> lines) {
        String asked = String.join(", ", names);
        return new Restricted("restricted", Message.of("handouts.restricted.refused", asked), lines);
    }

    /** The donor wants whoever gives them to others to know. */
    static Restricted unseen(List<String> names, Set<Integer> lines) {
        String asked = String.join(", ", names);
        return new Restricted("restriction-unseen", Message.of(UNSEEN, asked), lines);
    }

    /** True where a page has to ask whether it is known, or it was said before. */
    public static boolean isAsked(FormState entered) {
        return entered.value("restrictionsSeen").equals("true")
                || entered.errors().stream()
                        .anyMatch(each -> each.message().key().equals(UNSEEN));
    }
}
