package org.sklad.people.pages;

import java.time.LocalDate;
import java.util.List;

/**
 * Goods that can be lent to a person now.
 *
 * @param location code of the location that they are taken from
 * @param dueOn usual day of the return
 */
public record LoanOffers(String location, LocalDate dueOn, List<LoanOffer> goods) {
    public LoanOffers {
        goods = List.copyOf(goods);
    }
}
