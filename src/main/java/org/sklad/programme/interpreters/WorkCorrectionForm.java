package org.sklad.programme.interpreters;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.web.WithId;

/**
 * A correction of recorded work.
 *
 * @param version number of corrections of the request that the operator saw
 * @param interpreter who worked
 * @param from begin of the work, a whole minute
 */
public record WorkCorrectionForm(
        @NotNull UUID id,
        @NotNull @Min(0) Integer version,

        @NotNull @Size(max = InterpreterCode.MOST) @Pattern(regexp = InterpreterCode.PATTERN)
        String interpreter,

        @NotNull Instant from,
        @NotNull Instant to,
        @NotBlank @Size(max = 500) String reason)
        implements WithId {
    /**
     * Takes back recorded work, or a release, that was entered by mistake.
     *
     * @param booking booking that the page named; absent to take back the last one
     * @param version number of corrections of the request that the page showed; absent for any number
     */
    public record TakeBackForm(
            @NotNull UUID id,
            @Nullable UUID booking,
            @Nullable @Min(0) Integer version,
            @NotBlank @Size(max = 500) String because)
            implements WithId {}
}
