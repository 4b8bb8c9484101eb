package org.sklad.aid.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

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
