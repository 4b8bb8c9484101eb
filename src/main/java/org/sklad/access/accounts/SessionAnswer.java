package org.sklad.access.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;

/**
 * Who is signed in and what they may do.
 *
 * @param passwordChoiceNeeded true after a one-time password: nothing else is possible before the operator chooses their own
 * @param secondFactorNeeded true if a role demands a second factor: nothing else is possible before it is set up, on the page
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SessionAnswer(
        String username,
        String name,
        String language,
        Optional<Profession> profession,
        List<String> roles,
        Set<Right> rights,
        boolean passwordChoiceNeeded,
        boolean secondFactorNeeded) {
    static SessionAnswer of(Operator operator, boolean passwordChoiceNeeded, boolean secondFactorNeeded) {
        return new SessionAnswer(
                operator.username().value(),
                operator.name(),
                operator.language().code(),
                operator.profession(),
                operator.roles().texts(),
                operator.rights(),
                passwordChoiceNeeded,
                secondFactorNeeded);
    }
}
