package org.sklad.platform.db;

import java.util.UUID;

/**
 * The id that a client made for one document or act, with the keyed hash of what it asked for. The hash is over the path and
 * the parsed body, key order ignored, secrets left out, so that it tells nothing of a person.
 */
public record IdempotencyKey(UUID id, String content) {}
