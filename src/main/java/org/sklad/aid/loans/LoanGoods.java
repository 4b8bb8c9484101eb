package org.sklad.aid.loans;

import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * The quantities of one lot in a loan, in smallest units.
 *
 * @param number lot number of the maker; empty for none
 */
public record LoanGoods(
        UUID loan, LotCode lot, String number, Expiry expiresOn, Sku sku, long lent, long returned, long lost) {
    /** Returns the quantity that the person still has. */
    public long out() {
        return lent - returned - lost;
    }
}
