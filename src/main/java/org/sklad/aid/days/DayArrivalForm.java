package org.sklad.aid.days;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** A person at the door, or a person whom a desk returns to the queue, by card or case code. */
public record DayArrivalForm(
        @NotNull UUID id, @NotBlank @Size(max = 40) String beneficiary) implements WithId {}
