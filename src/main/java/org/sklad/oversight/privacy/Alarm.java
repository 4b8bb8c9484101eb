package org.sklad.oversight.privacy;

import java.time.Instant;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;

/**
 * That an operator did something strikingly often within an hour. Read from what is on record, never stored.
 *
 * @param hourAt when that hour began, in UTC
 * @param roles what the operator may do now, by which it is told who shall be told of it
 */
public record Alarm(AlarmKind kind, Username operator, Instant hourAt, long times, Roles roles) {}
