package org.sklad.aid.loans;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.sklad.access.acts.Act;
import org.sklad.access.acts.Making;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.WithId;

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

    /** Books what the page of a loan names. */
    final Act<UUID, ReturnPageForm> giveBackTyped;

    /** Books lost goods. */
    final Act<UUID, LossForm> lose;

    /** Books what the page of a loan names. */
    final Act<UUID, LossPageForm> loseTyped;

    /** Reverses the loan, or one return or loss of it. */
    final Act<UUID, LoanReversalForm> reverse;

    LoanActs(Loans loans, LoanReturns returns, Forms forms) {
        lend = Making.at(forms, PATH, (form, by) -> {}, (claim, form, by) -> loans.lend(claim, form.loan(), by));
        giveBack = takingIn(forms, RETURN, returns, ReturnForm::wanted);
        giveBackTyped = takingIn(forms, RETURN, returns, ReturnPageForm::wanted).then(PATH + ONE, "loans.back");
        lose = takingIn(forms, LOSS, returns, LossForm::wanted);
        loseTyped = takingIn(forms, LOSS, returns, LossPageForm::wanted).then(PATH + ONE, "loans.given-up");
        reverse = Act.<UUID, LoanReversalForm>on(
                        forms,
                        PATH + REVERSAL,
                        returns::requireMine,
                        (claim, id, form, by) ->
                                returns.reverse(claim, id, Optional.ofNullable(form.act()), form.reason(), by))
                .then(PATH + ONE, "loans.taken-back");
    }

    private static <F extends Record & WithId> Act<UUID, F> takingIn(
            Forms forms, String address, LoanReturns returns, Function<F, NewReturn> wanted) {
        return Act.on(
                forms,
                PATH + address,
                returns::requireMine,
                (claim, id, form, by) -> returns.takeIn(claim, id, wanted.apply(form), by));
    }
}
