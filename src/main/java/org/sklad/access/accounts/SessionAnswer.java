package org.sklad.access.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;

/**
 * The signed-in operator and their permissions.
 *
 * @param passwordChoiceNeeded true after a one-time password: the operator must first choose their own
 * @param secondFactorNeeded true if a role requires a second factor that is not set up: the operator must first set it up on the
 *     page
 */
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
