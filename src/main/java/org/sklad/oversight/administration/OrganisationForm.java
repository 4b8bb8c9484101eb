package org.sklad.oversight.administration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The name of the organisation; blank for none. */
public record OrganisationForm(@NotNull @Size(max = 200) String name) {}
