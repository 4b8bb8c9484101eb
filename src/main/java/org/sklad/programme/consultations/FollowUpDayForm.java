package org.sklad.programme.consultations;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/** Another day of a follow-up. */
public record FollowUpDayForm(@NotNull UUID id, @NotNull LocalDate followUpOn) implements WithId {}
