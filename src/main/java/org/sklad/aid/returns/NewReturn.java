package org.sklad.aid.returns;

import java.util.List;
import java.util.Optional;

/**
 * Goods of a handout that are returned.
 *
 * @param location code, within the centre of the handout, of the location where they are put; absent to put each lot back where it was
 * @param note empty if there is none
 */
public record NewReturn(List<NewReturnLine> lines, Optional<String> location, String note) {
    public NewReturn {
        lines = List.copyOf(lines);
    }
}
