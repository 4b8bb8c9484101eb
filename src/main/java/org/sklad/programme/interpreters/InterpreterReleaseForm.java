package org.sklad.programme.interpreters;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** Releases the interpreter of a request. */
public record InterpreterReleaseForm(
        @NotNull UUID id, @NotNull ReleaseReason reason) implements WithId {}
