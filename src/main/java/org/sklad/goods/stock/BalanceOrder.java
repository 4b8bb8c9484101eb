package org.sklad.goods.stock;

/** What a list of balances is sorted by within each centre. */
public enum BalanceOrder {
    ITEM,
    /** What must be used first. Goods without a date come last. */
    EXPIRES_ON;

    /** Returns the order in which a filter's balances are read if none is asked for. */
    static BalanceOrder of(BalanceFilter filter) {
        return filter.expiresBefore().isPresent() ? EXPIRES_ON : ITEM;
    }
}
