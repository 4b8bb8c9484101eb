package org.sklad.goods.lots;

import com.ibm.icu.text.Normalizer2;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.LookAlikes;

/**
 * The facts that make units one lot. The same key finds the same lot in all centres.
 *
 * @param number the manufacturer's lot number as printed on the pack; empty if there is none
 */
public record LotKey(Sku sku, String number, Expiry expiresOn, Origin origin) {
    /** GS1 allows 20 characters; goods without GS1 codes have longer numbers. */
    public static final int MOST_NUMBER = 60;

    public static LotKey of(Sku sku, Origin origin) {
        return new LotKey(sku, "", Expiry.NEVER, origin);
    }

    /**
     * Returns a typed number as a scanner reads it from the pack: without blanks around it, in NFKC, and with Latin letters for Cyrillic
     * ones of the same shape. The case stays, because GS1 distinguishes it. A number that NFKC makes too long only loses the blanks.
     */
    public static String typed(String number) {
        String read =
                LookAlikes.latin(Normalizer2.getNFKCInstance().normalize(number).strip());
        return read.length() <= MOST_NUMBER ? read : number.strip();
    }

    /**
     * True if both are one number. Numbers that were stored before {@link #typed} existed are as they were typed, even blank ones, which
     * are not the same as none.
     */
    public static boolean isSameNumber(String number, String other) {
        return number.isEmpty() == other.isEmpty() && typed(number).equals(typed(other));
    }
}
