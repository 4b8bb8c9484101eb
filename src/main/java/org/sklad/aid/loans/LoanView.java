package org.sklad.aid.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;

/**
 * A loan as it is now.
 *
 * @param overdue whether it is out longer than it may
 * @param goods by lot, what expires first before the rest
 * @param lines what was lent, from the places where it stood
 * @param acts returns and losses, the first first; those that were taken back too
 * @param reversal of the loan itself
 */
public record LoanView(
        Loan loan,
        boolean overdue,
        List<LoanGoods> goods,
        List<Movement> lines,
        List<Act> acts,
        Optional<LoanReversal> reversal,
        Map<Sku, Item> items) {
    public LoanView {
        goods = List.copyOf(goods);
        lines = List.copyOf(lines);
        acts = List.copyOf(acts);
        items = Map.copyOf(items);
    }

    /** A return or a loss with what it posted, what took that back left out. */
    public record Act(LoanAct act, List<Movement> lines, Optional<LoanReversal> reversal) {
        public Act {
            lines = List.copyOf(lines);
        }
    }

    public Item item(Sku sku) {
        return Optional.ofNullable(items.get(sku)).orElseThrow();
    }

    /** Smallest units that are still with the person. */
    public long out() {
        return goods.stream().mapToLong(LoanGoods::out).sum();
    }

    /** Smallest units that went out. */
    public long lent() {
        return goods.stream().mapToLong(LoanGoods::lent).sum();
    }

    /** Why something of it was taken back, the loan itself first. */
    public List<String> reasons() {
        return Stream.concat(reversal.stream(), acts.stream().flatMap(act -> act.reversal().stream()))
                .map(LoanReversal::reason)
                .toList();
    }

    /** True while nothing came back and nothing is lost, so that the loan itself can be taken back. */
    public boolean isUntouched() {
        return loan.isOut() && out() == lent();
    }
}
