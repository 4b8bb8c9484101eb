package org.sklad.people.pages;

import java.time.LocalDate;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;

/**
 * The loans of a person, for their page. A room above this one keeps the loans and implements this; it is passed in when the application is
 * wired.
 */
public interface Borrowed {
    /** Lists the person's open loans from the operator's centres, latest first. */
    List<Lent> out(Beneficiary person, Operator by);

    /** Returns the goods in stock that are usually lent, for one button each; none for an operator who cannot lend to the person. */
    LoanOffers offers(Beneficiary person, Operator by);

    /**
     * A loan.
     *
     * @param href address of its page
     * @param goods goods that are still out
     */
    record Lent(LocalDate dueOn, boolean overdue, String href, List<Dues.Goods> goods) {}
}
