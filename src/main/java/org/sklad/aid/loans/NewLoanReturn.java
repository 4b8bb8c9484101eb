package org.sklad.aid.loans;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.lots.Reason;

/**
 * Returned or lost goods of a loan.
 *
 * @param lines goods; everything out if empty
 * @param location location for returned goods, by its code within the centre; absent for the one they came from
 * @param loss reason of a loss; absent for a return
 */
public record NewLoanReturn(List<NewLoanReturnLine> lines, Optional<String> location, Optional<Reason> loss) {
    public NewLoanReturn {
        lines = List.copyOf(lines);
    }

    LoanActKind kind() {
        return loss.isPresent() ? LoanActKind.LOSS : LoanActKind.RETURN;
    }
}
