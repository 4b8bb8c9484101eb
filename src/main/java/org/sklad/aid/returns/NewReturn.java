package org.sklad.aid.returns;

import java.util.List;
import java.util.Optional;

/**
 * Goods of a handout that are brought back.
 *
 * @param location where they are put, by its code within the centre of the handout; absent where each stood before
 * @param note empty where there is none
 */
public record NewReturn(List<NewReturnLine> lines, Optional<String> location, String note) {
    public NewReturn {
        lines = List.copyOf(lines);
    }
}
