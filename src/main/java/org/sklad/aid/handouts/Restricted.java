package org.sklad.aid.handouts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * Goods that their donor meant for others. The message gives the donor's words and not the groups that they are for: the operator need not
 * know why the person does not fit.
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

    /** Creates the rejection for a restriction that forbids the handout. */
    static Restricted refused(List<String> names, Set<Integer> lines) {
        String asked = String.join(", ", names);
        return new Restricted("restricted", Message.of("handouts.restricted.refused", asked), lines);
    }

    /** Creates the rejection for a restriction that the operator must confirm. */
    static Restricted unseen(List<String> names, Set<Integer> lines) {
        String asked = String.join(", ", names);
        return new Restricted("restriction-unseen", Message.of(UNSEEN, asked), lines);
    }

    /** Returns true if a page must ask for the confirmation, or if the operator has already given it. */
    public static boolean isAsked(FormState entered) {
        return entered.value("restrictionsSeen").equals("true")
                || entered.errors().stream()
                        .anyMatch(each -> each.message().key().equals(UNSEEN));
    }
}
