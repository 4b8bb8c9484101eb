package org.sklad.access.acts;

import java.util.UUID;

/**
 * A line of a document, as the target of an act.
 *
 * @param id of the document
 * @param line its number, from 1
 */
public record LineOf(UUID id, int line) {}
