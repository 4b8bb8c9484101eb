package org.sklad.goods.stock;

import java.util.Optional;

/** A balance as the API shows it; quantities in smallest units. */
public record BalanceAnswer(
        String centre,
        String location,
        String item,
        LotAnswer lot,
        Optional<String> box,
        long quantity,
        long available) {
    static BalanceAnswer of(BalanceLine line) {
        Balance balance = line.balance();
        return new BalanceAnswer(
                balance.centre().value(),
                balance.location().value(),
                balance.sku().value(),
                LotAnswer.of(balance.lot(), balance.number(), balance.expiresOn()),
                balance.box().digits(),
                balance.quantity(),
                line.available());
    }
}
