package org.sklad.aid.days;

import java.util.Optional;

/** Goods to be picked for a day, in the API; quantities in smallest units. */
public record DayPickAnswer(
        String rule,
        Optional<String> item,
        Optional<String> size,
        long quantity,
        long people,
        Optional<String> location,
        Optional<String> lot,
        long standing) {
    public static DayPickAnswer of(PickLine line) {
        return new DayPickAnswer(
                line.rule().code().value(),
                line.item().map(item -> item.sku().value()),
                Optional.of(line.size()).filter(each -> !each.isEmpty()),
                line.quantity(),
                line.people(),
                line.where().map(each -> each.location().value()),
                line.where().map(each -> each.lot().toString()),
                line.standing());
    }
}
