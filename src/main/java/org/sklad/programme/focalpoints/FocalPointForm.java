package org.sklad.programme.focalpoints;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * A focal point to be named.
 *
 * @param operator username
 * @param centre absent for all centres at which the operator has and had no role
 */
public record FocalPointForm(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) String operator,
        @Nullable @Size(max = 20) String centre) implements WithId {
    /** @throws InvalidFields if the centre is no code */
    Optional<CentreCode> code() {
        if (centre == null || centre.isEmpty()) {
            return Optional.empty();
        }
        if (!CentreCode.isValid(centre)) {
            throw new InvalidFields("centre", Message.of("platform.field.invalid"));
        }
        return Optional.of(new CentreCode(centre));
    }
}
