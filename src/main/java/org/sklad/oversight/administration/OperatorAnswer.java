package org.sklad.oversight.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.signin.OperatorView;
import org.sklad.access.signin.WithSecret;
import org.sklad.platform.crypto.Secret;

/**
 * An operator as the API shows them.
 *
 * @param oneTimePassword given only in the answer to the first request
 * @param oneTimeUntil end of the time in which the one-time password works; absent once the operator chose a password
 */
public record OperatorAnswer(
        UUID id,
        String username,
        String name,
        List<String> roles,
        Optional<Profession> profession,
        Set<Right> rights,
        boolean active,
        boolean secondFactor,
        Instant addedAt,
        Optional<Instant> oneTimeUntil,
        Optional<String> oneTimePassword) {
    static OperatorAnswer of(OperatorView operator) {
        return of(new WithSecret<>(operator, Optional.empty()));
    }

    static OperatorAnswer of(WithSecret<OperatorView> handed) {
        OperatorView operator = handed.made();
        return new OperatorAnswer(
                operator.id(),
                operator.username().value(),
                operator.details().name(),
                operator.details().roles().texts(),
                operator.details().profession(),
                operator.details().rights(),
                operator.active(),
                operator.secondFactor(),
                operator.addedAt(),
                operator.oneTimeUntil(),
                handed.secret().map(Secret::reveal));
    }
}
