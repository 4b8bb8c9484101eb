package org.sklad.programme.interpreters;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** Assigns an interpreter to a request. */
public record InterpreterAssignmentForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = InterpreterCode.PATTERN)
        String interpreter) implements WithId {}
