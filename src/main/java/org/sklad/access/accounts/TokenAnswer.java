package org.sklad.access.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.Right;
import org.sklad.access.signin.TokenRow;
import org.sklad.access.signin.WithSecret;
import org.sklad.platform.crypto.Secret;

/**
 * A token as the API shows it. {@code token} is the secret that its holder sends; only the answer to the first request contains
 * it.
 */
public record TokenAnswer(
        UUID id,
        String name,
        List<String> roles,
        Set<Right> rights,
        Instant madeAt,
        LocalDate expiresOn,
        Optional<Instant> revokedAt,
        Optional<String> token) {
    static TokenAnswer of(TokenRow row) {
        return of(new WithSecret<>(row, Optional.empty()));
    }

    static TokenAnswer of(WithSecret<TokenRow> handed) {
        TokenRow row = handed.made();
        return new TokenAnswer(
                row.id(),
                row.name(),
                row.rolesHeld().texts(),
                row.rightsHeld(),
                row.madeAt(),
                row.expiresOn(),
                row.revokedAt(),
                handed.secret().map(Secret::reveal));
    }
}
