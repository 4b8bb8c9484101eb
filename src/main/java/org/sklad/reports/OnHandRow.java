package org.sklad.reports;

import org.sklad.catalogue.Sku;

/** What stands of an item in a centre, as read. */
public record OnHandRow(Sku sku, long quantity, long available, long used, boolean enough) {}
