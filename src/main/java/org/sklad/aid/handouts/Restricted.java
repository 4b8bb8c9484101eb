package org.sklad.aid.handouts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.goods.donors.Restriction;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * Goods that their donor meant for others. The message gives the donor's words and not the groups that they are for: the operator need not
 * know why the person does not fit.
 */
public final class Restricted extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Beginning of the name of the hidden field with which a page keeps the name of a restriction. */
    public static final String NAME = "page.restriction.";

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

    /** Creates the rejection for restrictions that forbid the handout. */
    static Restricted refused(List<Restriction> restrictions, Language language, Set<Integer> lines) {
        return new Restricted(
                "restricted", Message.of("handouts.restricted.refused", names(restrictions, language)), lines);
    }

    /**
     * Creates the rejection for restrictions that the operator must confirm. After the text's own argument, its message carries the code and
     * the name of each.
     */
    static Restricted unseen(List<Restriction> restrictions, Language language, Set<Integer> lines) {
        Stream<String> each = restrictions.stream()
                .flatMap(restriction -> Stream.of(restriction.code().value(), restriction.name(language)));
        Object[] arguments =
                Stream.concat(Stream.of(names(restrictions, language)), each).toArray();
        return new Restricted("restriction-unseen", Message.of(UNSEEN, arguments), lines);
    }

    private static String names(List<Restriction> restrictions, Language language) {
        return restrictions.stream().map(each -> each.name(language)).collect(Collectors.joining(", "));
    }

    /**
     * Returns the restrictions that a page must ask about, and those that the operator has already confirmed, as name by code.
     */
    public static Map<String, String> asked(FormState entered) {
        Map<String, String> asked = new LinkedHashMap<>();
        entered.values("seenRestrictions").stream()
                .filter(code -> !code.isEmpty())
                .forEach(code -> asked.put(code, entered.value(NAME + code)));
        entered.errors().stream()
                .map(FieldError::message)
                .filter(message -> message.key().equals(UNSEEN))
                .forEach(message -> {
                    List<Object> arguments = message.arguments();
                    for (int i = 1; i < arguments.size(); i += 2) {
                        asked.put(
                                arguments.get(i).toString(),
                                arguments.get(i + 1).toString());
                    }
                });
        return asked;
    }
}
