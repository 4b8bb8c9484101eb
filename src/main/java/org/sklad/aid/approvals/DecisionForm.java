package org.sklad.aid.approvals;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/**
 * The decision of a second operator.
 *
 * @param approved true to allow the goods beyond the rules
 */
public record DecisionForm(@NotNull UUID id, @NotNull Boolean approved) implements WithId {}
