package org.sklad.goods.counts;

/** The value of missing and of found goods, in the minor unit of a currency. */
public record CountValue(String currency, long missing, long found) {
    public DifferenceValue lost() {
        return new DifferenceValue(missing, currency);
    }

    public DifferenceValue gained() {
        return new DifferenceValue(found, currency);
    }
}
