package org.sklad.programme.interpreters;

import java.util.Optional;
import org.sklad.centres.places.CodeOrder;
import org.sklad.people.attributes.LanguageCode;

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

    /** Returns the skill for a conversation in the language, both ways. */
    Optional<Skill> skill(LanguageCode language) {
        return details.skills().stream().filter(each -> each.fits(language)).findFirst();
    }
}
