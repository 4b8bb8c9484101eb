package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.people.attributes.Purpose;
import org.sklad.platform.web.WithId;

/** A request to view an identity, with its purpose. */
public record IdentityViewForm(@NotNull UUID id, @NotNull Purpose purpose) implements WithId {}
