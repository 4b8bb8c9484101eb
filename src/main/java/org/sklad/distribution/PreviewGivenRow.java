package org.sklad.distribution;

import java.time.Instant;
import java.time.LocalDate;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;
import org.sklad.stock.LotCode;

/**
 * Something that somebody was given, for one of many.
 *
 * @param household that they belonged to then
 * @param belongsTo the household that they are in now; empty also where nobody asks
 */
public record PreviewGivenRow(
        Sku sku,
        String style,
        Category category,
        LocalDate givenOn,
        Instant occurredAt,
        String beneficiary,
        String household,
        String belongsTo,
        long quantity,
        LotCode lot) {}
