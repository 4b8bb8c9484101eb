package org.sklad.platform.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of the data folder.
 *
 * @param size in bytes
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 */
public record StoredFile(UUID id, String mediaType, long size, String sha256, Instant keptAt) {}
