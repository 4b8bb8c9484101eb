package org.sklad.oversight.privacy;

import java.time.Instant;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;

/**
 * An act that an operator did unusually often within an hour. Computed from records, never stored.
 *
 * @param hourAt start of the hour, in UTC
 * @param roles the operator's present roles, which decide who sees the alarm
 */
public record Alarm(AlarmKind kind, Username operator, Instant hourAt, long times, Roles roles) {}
