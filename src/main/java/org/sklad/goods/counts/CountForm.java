package org.sklad.goods.counts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.WithId;

/**
 * A request to start a count.
 *
 * @param blind whether counters do not see the balances; else they see them beside their counts
 */
public record CountForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre,

        @NotNull @Valid ScopeForm scope,
        @Nullable Boolean blind)
        implements WithId {

    NewCount count() {
        return new NewCount(
                new CentreCode(centre),
                Optional.ofNullable(scope.location()),
                Optional.ofNullable(scope.category()),
                Optional.ofNullable(scope.item()),
                Boolean.TRUE.equals(blind));
    }
}
