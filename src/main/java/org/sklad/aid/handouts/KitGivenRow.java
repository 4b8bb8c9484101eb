package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.GivenRow;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.KindRow;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * A stored row of goods from a lot given to a person, or of a part of a kit of the lot, which belongs to nobody.
 *
 * @param part true for the quantity of a part in one kit
 */
public record KitGivenRow(
        String handout,
        String centre,
        Sku sku,
        String style,
        Category category,
        LocalDate givenOn,
        Instant occurredAt,
        String beneficiary,
        String household,
        long quantity,
        LotCode lot,
        boolean part) {
    /** Returns the goods given; not for a part. */
    GivenRow given() {
        return new GivenRow(
                UUID.fromString(handout),
                new CentreCode(centre),
                sku,
                style,
                category,
                givenOn,
                occurredAt,
                beneficiary,
                household,
                quantity);
    }

    /** Returns the quantity of a part in one kit of the lot; only for a part. */
    GoodsKind.Part inOne() {
        return new GoodsKind.Part(new KindRow(sku, style, category).kind(), quantity);
    }
}
