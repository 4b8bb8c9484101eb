package org.sklad.oversight.privacy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * The confirmation that the people who are due are erased now.
 *
 * @param people the number that the operator was shown
 */
public record DueErasureForm(
        @NotNull UUID id, @NotNull @Min(0) Long people) {}
