package org.sklad.oversight.privacy;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** That a person asked for all that is kept of them. */
public record AccessExportForm(@NotNull UUID id) {}
