package org.sklad.repairs;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.Username;

/**
 * A photo of an order.
 *
 * @param file the id of its file
 */
public record WorkOrderPhoto(UUID file, PhotoKind kind, Username operator, Instant addedAt) {}
