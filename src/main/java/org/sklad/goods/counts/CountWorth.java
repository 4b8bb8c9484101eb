package org.sklad.goods.counts;

/** The value of missing and of found goods, in the minor unit of a currency. */
public record CountWorth(String currency, long missing, long found) {
    public Worth lost() {
        return new Worth(missing, currency);
    }

    public Worth gained() {
        return new Worth(found, currency);
    }
}
