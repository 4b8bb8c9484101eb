package org.sklad.aid.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;

/**
 * A loan in its present state.
 *
 * @param overdue true if it is out after its last day
 * @param goods by lot, the first to expire first
 * @param lines lent goods with the places they came from
 * @param acts returns and losses, oldest first, including reversed ones
 * @param reversal reversal of the loan itself
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

    /** A return or a loss with its movements, without those of its reversal. */
    public record Act(LoanAct act, List<Movement> lines, Optional<LoanReversal> reversal) {
        public Act {
            lines = List.copyOf(lines);
        }
    }

    public Item item(Sku sku) {
        return Optional.ofNullable(items.get(sku)).orElseThrow();
    }

    /** Returns the number of smallest units that the person still has. */
    public long out() {
        return goods.stream().mapToLong(LoanGoods::out).sum();
    }

    /** Returns the number of lent smallest units. */
    public long lent() {
        return goods.stream().mapToLong(LoanGoods::lent).sum();
    }

    /** Returns the reasons for reversals, the one of the loan itself first. */
    public List<String> reasons() {
        return Stream.concat(reversal.stream(), acts.stream().flatMap(act -> act.reversal().stream()))
                .map(LoanReversal::reason)
                .toList();
    }

    /** True while nothing is returned or lost, so that the loan itself can be reversed. */
    public boolean isUntouched() {
        return loan.isOut() && out() == lent();
    }
}
