package org.sklad.programme.consultations;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.people.attributes.Purpose;
import org.sklad.platform.web.WithId;

/** A request to read confidential contents, with its purpose. */
public record ContentsViewForm(@NotNull UUID id, @NotNull Purpose purpose) implements WithId {}
