package org.sklad.aid.loans;

import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.pages.Borrowed;
import org.sklad.people.pages.Dues;
import org.sklad.platform.db.PlaceInTime;

/** The items on loan on the page of a person. */
public final class PersonLoans implements Borrowed {
    /** Enough for any person; the list of loans shows all. */
    private static final int MOST = 20;

    private final Loans loans;

    public PersonLoans(Loans loans) {
        this.loans = loans;
    }

    @Override
    public List<Lent> out(Beneficiary person, Operator by) {
        return by.roles().has(LoanReader.SEE)
                ? loans.list(LoanFilter.out(person.caseCode()), PlaceInTime.FIRST, MOST, by).stream()
                        .map(PersonLoans::lent)
                        .toList()
                : List.of();
    }

    private static Lent lent(ListedLoan listed) {
        return new Lent(
                listed.loan().dueOn(),
                listed.overdue(),
                "/loans/" + listed.loan().id(),
                listed.goods().stream()
                        .filter(each -> each.out() > 0)
                        .map(each ->
                                new Dues.Goods(each.out(), listed.item(each).title()))
                        .toList());
    }
}
