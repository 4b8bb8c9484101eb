package org.sklad.aid.loans;

import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * What a loan has of one lot, in smallest units.
 *
 * @param number the maker's lot number; empty where there is none
 */
public record LoanGoods(
        UUID loan, LotCode lot, String number, Expiry expiresOn, Sku sku, long lent, long returned, long lost) {
    /** How many are still with the person. */
    public long out() {
        return lent - returned - lost;
    }
}
