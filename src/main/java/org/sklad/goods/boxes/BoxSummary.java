package org.sklad.goods.boxes;

import java.util.Optional;

/**
 * A box in a list of the API.
 *
 * @param number short number at its centre
 * @param lots number of lots in it
 * @param item sku of one item in it; absent for an empty box
 */
public record BoxSummary(String code, long number, String centre, String location, long lots, Optional<String> item) {
    static BoxSummary of(Box box) {
        return new BoxSummary(
                box.code().toString(),
                box.number(),
                box.centre().value(),
                box.location().value(),
                box.lots(),
                Optional.of(box.sku()).filter(sku -> !sku.isEmpty()));
    }
}
