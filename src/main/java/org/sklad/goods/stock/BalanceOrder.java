package org.sklad.goods.stock;

/** The orders of a list of balances within each centre. */
public enum BalanceOrder {
    ITEM,
    /** By expiry date, earliest first. Goods without a date come last. */
    EXPIRES_ON;

    /** Returns the order in which a filter's balances are read if none is asked for. */
    static BalanceOrder of(BalanceFilter filter) {
        return filter.expiresBefore().isPresent() ? EXPIRES_ON : ITEM;
    }
}
