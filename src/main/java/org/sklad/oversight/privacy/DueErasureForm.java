package org.sklad.oversight.privacy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/**
 * The confirmation to erase the people who are due.
 *
 * @param people the number that the operator was shown
 */
public record DueErasureForm(
        @NotNull UUID id, @NotNull @Min(0) Long people) implements WithId {}
