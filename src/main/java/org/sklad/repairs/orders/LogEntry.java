package org.sklad.repairs.orders;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * Work done on an order.
 *
 * @param minutes how long it took
 * @param note what was done, in their words; empty where they said nothing
 */
public record LogEntry(UUID id, Username operator, Instant loggedAt, int minutes, String note) {}
