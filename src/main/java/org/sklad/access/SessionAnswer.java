package org.sklad.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is signed in and what they may do; with a one-time password, nothing but to choose one of their own. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SessionAnswer(
        String username,
        String name,
        String language,
        Optional<Profession> profession,
        List<String> roles,
        Set<Right> rights,
        boolean passwordChoiceNeeded) {
    static SessionAnswer of(Operator operator, boolean passwordChoiceNeeded) {
        return new SessionAnswer(
                operator.username().value(),
                operator.name(),
                operator.language().code(),
                operator.profession(),
                operator.roles().texts(),
                operator.rights(),
                passwordChoiceNeeded);
    }
}
