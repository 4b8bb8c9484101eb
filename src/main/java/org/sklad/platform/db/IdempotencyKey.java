package org.sklad.platform.db;

import java.util.UUID;

/**
 * The id that a client made for one document or act, with the keyed hash of the request. The hash covers the path and the parsed
 * body. It ignores the order of keys and leaves out secrets, so it reveals nothing about a person.
 */
public record IdempotencyKey(UUID id, String content) {}
