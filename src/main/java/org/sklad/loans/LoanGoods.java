package org.sklad.loans;

import java.util.UUID;
import org.sklad.catalogue.Sku;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

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
