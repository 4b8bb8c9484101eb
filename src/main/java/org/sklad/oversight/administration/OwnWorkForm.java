package org.sklad.oversight.administration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.sklad.access.roles.CentreCode;

/** The centre where the administrator also works in the warehouse. */
public record OwnWorkForm(
        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre) {}
