package org.sklad.aid.loans;

import java.util.List;
import org.sklad.goods.stock.Basket;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * A loan between two presses of a button: the goods to be lent and the contents of the fields.
 *
 * @param result as in {@link OnLoanDesk}
 */
record LoanDeskState(Basket basket, List<OnLoanDesk.Candidate> candidates, FormState entered, String result) {
    LoanDeskState {
        candidates = List.copyOf(candidates);
    }

    static LoanDeskState of(FormState typed) {
        return new LoanDeskState(Basket.of(typed), List.of(), typed, "");
    }

    static LoanDeskState refused(FormState typed, Refusal why) {
        boolean unknown =
                why.errors().stream().anyMatch(each -> each.message().key().equals(LoanDesk.NO_SUCH_GOODS));
        return new LoanDeskState(
                Basket.of(typed), List.of(), LoanFields.refused(typed.refusedBy(why)), unknown ? "unknown" : "refused");
    }

    /** Changes the goods and clears the field for the next scan. */
    LoanDeskState with(Basket changed, String how) {
        return new LoanDeskState(changed, List.of(), entered.with("code", ""), how);
    }

    /** Sets the borrower and clears the field for goods. */
    LoanDeskState lentTo(String caseCode) {
        return new LoanDeskState(
                basket, List.of(), entered.with("beneficiary", caseCode).with("code", ""), "ok");
    }

    LoanDeskState with(List<OnLoanDesk.Candidate> found) {
        return new LoanDeskState(basket, found, entered, "");
    }
}
