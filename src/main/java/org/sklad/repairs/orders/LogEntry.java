package org.sklad.repairs.orders;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * Work done on an order.
 *
 * @param minutes duration
 * @param note description in the operator's words; empty for none
 */
public record LogEntry(UUID id, Username operator, Instant loggedAt, int minutes, String note) {}
