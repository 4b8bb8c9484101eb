package org.sklad.aid.days;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Somebody at the door, or at a desk that gives them back, by card or case code. */
public record DayArrivalForm(
        @NotNull UUID id, @NotBlank @Size(max = 40) String beneficiary) {}
