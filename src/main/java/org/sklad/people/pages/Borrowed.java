package org.sklad.people.pages;

import java.time.LocalDate;
import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;

/**
 * What somebody has on loan, for the page of a person. It is kept by a package above this one, which is handed to the page where all is
 * wired.
 */
public interface Borrowed {
    /** What they have from the operator's centres and have not brought back, the latest first. */
    List<Lent> out(Beneficiary person, Operator by);

    /**
     * A loan.
     *
     * @param href of its own page
     * @param goods what is still out
     */
    record Lent(LocalDate dueOn, boolean overdue, String href, List<Dues.Goods> goods) {}
}
