package org.sklad.goods.counts;

/** What is missing and what was found is worth, in the minor unit of a currency. */
public record CountWorth(String currency, long missing, long found) {
    public Worth lost() {
        return new Worth(missing, currency);
    }

    public Worth gained() {
        return new Worth(found, currency);
    }
}
