package org.sklad.aid.loans;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.goods.stock.Basket;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;

/**
 * A loan between two presses of a button: the goods to be lent and the contents of the fields.
 *
 * @param result as in {@link OnLoanDesk}
 */
record LoanDeskState(Basket basket, List<GoodsAtHand.Usable> candidates, FormState entered, String result) {
    static final String NO_SUCH_GOODS = "loans.no-such-goods";

    private static final Pattern LINE = Pattern.compile("lines\\[([0-9]+)].*");
    private static final Pattern OF_LINE = Pattern.compile("(?:goods|quantity)\\[([^]]*)].*");

    LoanDeskState {
        candidates = List.copyOf(candidates);
    }

    static LoanDeskState of(FormState typed) {
        return new LoanDeskState(Basket.of(typed), List.of(), typed, "");
    }

    static LoanDeskState refused(FormState typed, Refusal why) {
        boolean unknown =
                why.errors().stream().anyMatch(each -> each.message().key().equals(NO_SUCH_GOODS));
        return new LoanDeskState(
                Basket.of(typed),
                List.of(),
                typed.refusedBy(why).withErrorsAt(LoanDeskState::field).saidOnce(),
                unknown ? "unknown" : "refused");
    }

    /** Returns the field of the page for one of the API: {@code lines[1].quantity} is the quantity of the second line. */
    private static String field(String name) {
        Matcher line = LINE.matcher(name);
        if (line.matches()) {
            return "quantity." + (Integer.parseInt(line.group(1)) + 1);
        }
        Matcher ofLine = OF_LINE.matcher(name);
        if (ofLine.matches()) {
            return "quantity." + ofLine.group(1);
        }
        return name.equals("lines") ? "code" : name;
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

    LoanDeskState with(List<GoodsAtHand.Usable> found) {
        return new LoanDeskState(basket, found, entered, "");
    }
}
