package org.sklad.aid.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sklad.aid.loans.LoanAnswer.LoanGoodsAnswer;

/** A loan in a list of the API. */
public record LoanSummary(
        UUID id,
        LoanState state,
        String centre,
        String beneficiary,
        boolean present,
        LocalDate dueOn,
        boolean overdue,
        List<LoanGoodsAnswer> goods,
        String operator,
        Instant recordedAt) {
    public LoanSummary {
        goods = List.copyOf(goods);
    }

    static LoanSummary of(ListedLoan listed) {
        Loan loan = listed.loan();
        return new LoanSummary(
                loan.id(),
                loan.state(),
                loan.centre().value(),
                loan.caseCode().value(),
                loan.present(),
                loan.dueOn(),
                listed.overdue(),
                listed.goods().stream().map(LoanGoodsAnswer::of).toList(),
                loan.operator().value(),
                loan.recordedAt());
    }
}
