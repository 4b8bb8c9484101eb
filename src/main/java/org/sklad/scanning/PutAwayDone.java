package org.sklad.scanning;

import java.util.UUID;

/**
 * The move that was made.
 *
 * @param undo the id of the request that reverses it
 */
public record PutAwayDone(UUID move, String from, long quantity, UUID undo) {}
