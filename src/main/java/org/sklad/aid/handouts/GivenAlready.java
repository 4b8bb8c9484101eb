package org.sklad.aid.handouts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.people.attributes.CaseCode;
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

    /** Stands for a group where the code of a person would be. */
    private static final String GROUP = "true";

    GivenAlready(Optional<CaseCode> whose) {
        this(Message.of(KEY, named(whose)));
    }

    private GivenAlready(Message message) {
        super(Kind.RULE, "given-already", message, List.of(new FieldError("occurredAt", message)));
    }

    /** Returns the name under which a page says that this person, or the group, got the goods twice. */
    public static String named(Optional<CaseCode> whose) {
        return whose.map(CaseCode::value).orElse(GROUP);
    }

    /** Returns the names for which a page must ask whether goods were given twice, or for which the operator has already answered. */
    public static List<String> asked(FormState entered) {
        return Stream.concat(
                        entered.values("again").stream(),
                        entered.errors().stream()
                                .map(FieldError::message)
                                .filter(each -> each.key().equals(KEY))
                                .map(each -> each.arguments().get(0).toString()))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
