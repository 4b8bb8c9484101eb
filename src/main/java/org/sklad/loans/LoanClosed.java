package org.sklad.loans;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** What is asked for cannot be done with the loan as it stands. */
public final class LoanClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    private LoanClosed(Message message) {
        super(Kind.CONFLICT, "wrong-state", message);
    }

    /** Nothing of it is out. */
    static LoanClosed nothingOut() {
        return new LoanClosed(Message.of("loans.nothing-out"));
    }

    /** Goods came back or were lost: that would have to be taken back before the loan is. */
    static LoanClosed someBack() {
        return new LoanClosed(Message.of("loans.some-back"));
    }

    static LoanClosed takenBack() {
        return new LoanClosed(Message.of("loans.taken-back-already"));
    }
}
