package org.sklad.goods.boxes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.stock.LotAnswer;

/**
 * A box in the API.
 *
 * @param id id of the act that this answers; absent for a plain read
 * @param number short number at its centre
 * @param location location within the centre
 * @param lines present contents, in smallest units
 */
public record BoxAnswer(
        Optional<UUID> id, String code, long number, String centre, String location, List<BoxedLotAnswer> lines) {
    public BoxAnswer {
        lines = List.copyOf(lines);
    }

    /** The quantity of one lot. */
    public record BoxedLotAnswer(String item, LotAnswer lot, long quantity) {}

    static BoxAnswer of(Optional<UUID> id, BoxView view) {
        Box box = view.box();
        return new BoxAnswer(
                id,
                box.code().toString(),
                box.number(),
                box.centre().value(),
                box.location().value(),
                view.lots().stream()
                        .map(each -> new BoxedLotAnswer(
                                each.sku().value(),
                                LotAnswer.of(each.lot(), each.number(), each.expiresOn()),
                                each.quantity()))
                        .toList());
    }
}
