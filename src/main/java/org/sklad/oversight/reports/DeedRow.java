package org.sklad.oversight.reports;

import java.time.Instant;

/**
 * Something that somebody did, as read.
 *
 * @param kind of the document; of a repair what is broken
 * @param reference the document, or the number of the work order
 * @param sku one of the items that a document moved; empty for a repair
 * @param items how many it moved
 * @param at when they did the last of it
 */
public record DeedRow(String kind, String reference, String sku, long items, Instant at) {}
