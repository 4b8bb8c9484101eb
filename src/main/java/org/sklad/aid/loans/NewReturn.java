package org.sklad.aid.loans;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.lots.Reason;

/**
 * Goods of a loan that came back or are lost.
 *
 * @param lines all that is out where there is none
 * @param location where they are put, by its code within the centre; absent where they stood before
 * @param loss why they are lost; absent for what came back
 */
public record NewReturn(List<NewReturnLine> lines, Optional<String> location, Optional<Reason> loss) {
    public NewReturn {
        lines = List.copyOf(lines);
    }

    LoanActKind kind() {
        return loss.isPresent() ? LoanActKind.LOSS : LoanActKind.RETURN;
    }
}
