package org.sklad.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One administrative act. It names operators, centres and settings, never a beneficiary.
 *
 * @param operator the username of who did it; empty for the program itself and its commands
 * @param act what was done, a word with hyphens ({@code operator-added}); pages show the message {@code audit.<act>}
 * @param subject what it was done to: a username, a centre code, the name of a token
 * @param details the values set, as {@code name=value} with blanks between; empty where there is none
 */
public record AuditEntry(UUID id, Instant occurredAt, String operator, String act, String subject, String details) {}
