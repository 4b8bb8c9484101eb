package org.sklad.aid.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * A stored row of goods given to one of many people.
 *
 * @param centre centre of the handout
 * @param household household of the person at that time
 * @param belongsTo present household of the person; empty also if it is not needed
 */
public record PreviewGivenRow(
        Sku sku,
        String style,
        Category category,
        LocalDate givenOn,
        Instant occurredAt,
        String beneficiary,
        CentreCode centre,
        String household,
        String belongsTo,
        long quantity,
        LotCode lot) {}
