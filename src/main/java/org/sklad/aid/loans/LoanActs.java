package org.sklad.aid.loans;

import java.util.Optional;
import java.util.UUID;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.platform.web.Forms;

/** The acts on loans. */
final class LoanActs {
    static final String PATH = "/loans";
    static final String ONE = "/{id}";
    static final String RETURN = ONE + "/return";
    static final String LOSS = ONE + "/loss";
    static final String REVERSAL = ONE + "/reversal";

    /** Lends all lines or none. {@link Loans#lend} asks who may, because a repeated request is answered before it looks at the person. */
    final Making<LoanForm> lend;

    /** Books returned goods. */
    final Act<UUID, ReturnForm> giveBack;

    /** Books lost goods. */
    final Act<UUID, LossForm> lose;

    /** Reverses the loan, or one return or loss of it. */
    final Act<UUID, LoanReversalForm> reverse;

    LoanActs(Loans loans, LoanReturns returns, Forms forms) {
        lend = Making.at(forms, PATH, (form, by) -> {}, (claim, form, by) -> loans.lend(claim, form.loan(), by));
        giveBack = Act.<UUID, ReturnForm>on(
                        forms,
                        PATH + RETURN,
                        returns::requireMine,
                        (claim, id, form, by) -> returns.takeIn(claim, id, form.wanted(), by))
                .then(PATH + ONE, "loans.back");
        lose = Act.<UUID, LossForm>on(
                        forms,
                        PATH + LOSS,
                        returns::requireMine,
                        (claim, id, form, by) -> returns.takeIn(claim, id, form.wanted(), by))
                .then(PATH + ONE, "loans.given-up");
        reverse = Act.<UUID, LoanReversalForm>on(
                        forms,
                        PATH + REVERSAL,
                        returns::requireMine,
                        (claim, id, form, by) ->
                                returns.reverse(claim, id, Optional.ofNullable(form.act()), form.reason(), by))
                .then(PATH + ONE, "loans.taken-back");
    }
}
