package org.sklad.aid.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * A need as goods are matched with it.
 *
 * @param item as goods of it are written down now
 * @param met what is kept of it
 * @param until when it was withdrawn
 */
public record Wish(
        UUID id,
        Optional<Sku> item,
        Optional<StyleCode> style,
        String size,
        long quantity,
        long met,
        Instant assessedAt,
        Optional<Instant> until) {
    /** True where the goods are of the kind, and given while it was a need. */
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
