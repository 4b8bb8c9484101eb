package org.sklad.programme.interpreters;

import java.time.LocalDate;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * Days on which an interpreter does not work, by the calendar of the centre that asks. Its reason is not stored.
 *
 * @param fromOn first day
 * @param untilOn last day
 */
public record Absence(UUID id, InterpreterCode interpreter, LocalDate fromOn, LocalDate untilOn, Username operator) {
    boolean includes(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(untilOn);
    }
}
