package org.sklad.goods.scanlists;

import org.sklad.access.roles.Operator;
import org.sklad.platform.db.IdempotencyKey;

/**
 * An act in the scan mode of a document.
 *
 * @param <D> the document
 * @param at where the next goods go or come from, as the page says
 */
public record Scan<D>(IdempotencyKey claim, D document, String at, Operator by) {}
