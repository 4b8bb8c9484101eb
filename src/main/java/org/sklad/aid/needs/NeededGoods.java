package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * A need in the form that goods are matched with.
 *
 * @param item item code after item merges
 * @param met met quantity as stored
 * @param until time of the withdrawal
 */
public record NeededGoods(
        UUID id,
        Optional<Sku> item,
        Optional<StyleCode> style,
        String size,
        long quantity,
        long met,
        Instant assessedAt,
        Optional<Instant> until) {
    /** Returns true if the goods are of the needed kind and were given before the need was withdrawn and after it was assessed. */
    boolean fits(GivenGoods goods) {
        return isNeedAt(goods.at()) && isOf(goods);
    }

    private boolean isNeedAt(Instant at) {
        return !at.isBefore(assessedAt) && until.filter(at::isAfter).isEmpty();
    }

    private boolean isOf(GivenGoods goods) {
        return item.map(goods.sku()::equals)
                .orElseGet(() -> style.orElseThrow().value().equals(goods.style())
                        && (size.isEmpty() || size.equals(goods.size())));
    }
}
