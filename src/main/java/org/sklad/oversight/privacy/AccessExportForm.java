package org.sklad.oversight.privacy;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A request for an access export, at the wish of the person. */
public record AccessExportForm(@NotNull UUID id) {}
