package org.sklad.aid.days;

import java.util.Optional;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/** What of a lot of the day's goods was handed out on it, and what of that came back; in smallest units. */
public record Given(
        Sku sku,
        Optional<StyleCode> style,
        Category category,
        LotCode lot,
        String number,
        Expiry expiresOn,
        long given,
        long returned) {}
