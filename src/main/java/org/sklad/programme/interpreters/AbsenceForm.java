package org.sklad.programme.interpreters;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.platform.web.WithId;

/**
 * Days on which an interpreter does not work. Its reason is not asked.
 *
 * @param from first day, today at the earliest
 * @param until last day
 */
public record AbsenceForm(
        @NotNull UUID id, @NotNull LocalDate from, @NotNull LocalDate until) implements WithId {}
