package org.sklad.aid.days;

import java.util.Optional;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/** The quantities of a lot of the day's goods that were handed out on it and returned from that, in smallest units. */
public record HandedOutLot(
        Sku sku,
        Optional<StyleCode> style,
        Category category,
        LotCode lot,
        String number,
        Expiry expiresOn,
        long given,
        long returned) {
    /** Numbers of handouts with the day's goods. */
    public record Handouts(long handouts, long overrides, long proxies) {}
}
