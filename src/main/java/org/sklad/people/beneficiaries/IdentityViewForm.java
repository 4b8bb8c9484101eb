package org.sklad.people.beneficiaries;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.people.attributes.Purpose;

/** That somebody wants to see who a person is, and what for. */
public record IdentityViewForm(@NotNull UUID id, @NotNull Purpose purpose) {}
