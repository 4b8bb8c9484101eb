package org.sklad.repairs.orders;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * A photo of an order.
 *
 * @param file id of its file
 */
public record WorkOrderPhoto(UUID file, PhotoKind kind, Username operator, Instant addedAt) {}
