package org.sklad.goods.planning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.web.WithId;

/** A request to accept the proposal for a centre. */
public record ProposalForm(
        @NotNull UUID id,

        @NotNull @Size(max = 20) @Pattern(regexp = CentreCode.PATTERN)
        String centre) implements WithId {}
