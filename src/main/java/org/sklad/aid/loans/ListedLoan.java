package org.sklad.aid.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * A loan in a list.
 *
 * @param items items of its goods
 */
public record ListedLoan(Loan loan, boolean overdue, List<LoanGoods> goods, Map<Sku, Item> items) implements InTime {
    public ListedLoan {
        goods = List.copyOf(goods);
    }

    @Override
    public PlaceInTime place() {
        return loan.place();
    }

    public Item item(LoanGoods of) {
        return Optional.ofNullable(items.get(of.sku())).orElseThrow();
    }
}
