package org.sklad.days;

import java.util.Optional;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

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
