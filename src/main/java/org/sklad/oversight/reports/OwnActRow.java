package org.sklad.oversight.reports;

import java.time.Instant;

/**
 * An act of an operator, as read.
 *
 * @param kind kind of the document; for a repair the category of the work order
 * @param reference the document, or the number of the work order
 * @param sku one of the items that the document moved; empty for a repair
 * @param items number of items that it moved
 * @param at time of the operator's last act on it
 */
public record OwnActRow(String kind, String reference, String sku, long items, Instant at) {}
