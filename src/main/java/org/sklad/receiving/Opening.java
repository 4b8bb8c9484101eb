package org.sklad.receiving;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.CentreCode;
import org.sklad.access.Username;

/**
 * Stock that was there when the program began, as it was entered at one time.
 *
 * @param lines how many
 */
public record Opening(UUID id, CentreCode centre, int lines, Username operator, Instant recordedAt) {}
