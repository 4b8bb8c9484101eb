package org.sklad.aid.loans;

import java.time.LocalDate;
import java.util.List;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.stock.GoodsLine;

/**
 * Goods to be lent.
 *
 * @param location code within the centre, or with the centre before it; stock below it is included
 * @param person a case code or a card code
 */
public record NewLoan(CentreCode centre, String location, String person, LocalDate dueOn, List<GoodsLine> lines) {
    public NewLoan {
        lines = List.copyOf(lines);
    }
}
