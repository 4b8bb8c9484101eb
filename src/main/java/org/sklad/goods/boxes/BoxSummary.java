package org.sklad.goods.boxes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A box in a list of the API.
 *
 * @param lots how many are in it
 * @param item one that is in it; absent when it is empty
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BoxSummary(String code, String centre, String location, long lots, Optional<String> item) {
    static BoxSummary of(Box box) {
        return new BoxSummary(
                box.code().toString(),
                box.centre().value(),
                box.location().value(),
                box.lots(),
                Optional.of(box.sku()).filter(sku -> !sku.isEmpty()));
    }
}
