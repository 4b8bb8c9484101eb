package org.sklad.programme.interpreters;

import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.centres.places.CodeOrder;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.platform.i18n.Language;

/**
 * An interpreter of the programme, who works for all centres.
 *
 * @param version the number of changes, for If-Match
 */
public record Interpreter(InterpreterCode code, InterpreterDetails details, long version) {
    /** Returns the sort key for lists. */
    public String codeOrder() {
        return CodeOrder.of(code.value());
    }

    /** Returns the code name and the languages, as a choice of a form: {@code INT-07 · Pashto, Dari}. */
    public String called(Language language) {
        return code + " · "
                + details.skills().stream()
                        .map(each -> each.language().name(language))
                        .collect(Collectors.joining(", "));
    }

    /** Returns the skill for a conversation in the language, both ways. */
    Optional<Skill> skill(LanguageCode language) {
        return details.skills().stream().filter(each -> each.fits(language)).findFirst();
    }
}
