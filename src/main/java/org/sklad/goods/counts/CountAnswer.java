package org.sklad.goods.counts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.stock.LotAnswer;

/** A count as the API shows it; quantities in smallest units. While a blind count runs, nothing of it is compared. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CountAnswer(
        UUID id,
        CountState state,
        String centre,
        ScopeAnswer scope,
        boolean blind,
        List<CountLineAnswer> lines,
        Optional<TotalsAnswer> totals,
        String operator,
        Instant openedAt,
        Optional<String> closedBy,
        Optional<Instant> closedAt) {
    public CountAnswer {
        lines = List.copyOf(lines);
    }

    /** An amount; below zero for what is missing. */
    public record Amount(BigDecimal amount, String currency) {
        static Amount of(Worth worth) {
            return new Amount(worth.amount(), worth.currency());
        }
    }

    /**
     * What was counted of a lot in a place.
     *
     * @param expected in the books when it was scanned
     * @param value of the difference; absent where it is not known
     * @param recount whether the number is in doubt and changes nothing
     * @param reason why it is
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CountLineAnswer(
            int line,
            String item,
            LotAnswer lot,
            long quantity,
            String location,
            Optional<String> box,
            Optional<Long> expected,
            Optional<Long> difference,
            Optional<Amount> value,
            boolean recount,
            Optional<Recount> reason) {
        static CountLineAnswer of(CountLine line, boolean compared) {
            return new CountLineAnswer(
                    line.line(),
                    line.sku().value(),
                    new LotAnswer(
                            line.lot().toString(),
                            Optional.of(line.number()).filter(each -> !each.isEmpty()),
                            line.expiresOn().date()),
                    line.quantity(),
                    line.location().value(),
                    line.box().digits(),
                    Optional.of(line.expected()).filter(any -> compared),
                    Optional.of(line.difference()).filter(any -> compared),
                    line.worth().filter(any -> compared).map(Amount::of),
                    line.recount().isPresent(),
                    line.recount());
        }
    }

    /**
     * What the approval changes, or did.
     *
     * @param lines counted
     * @param differing of them
     * @param missing units fewer than in the books
     * @param found units more than in the books
     * @param value of what is missing and of what was found, in each currency
     * @param unvalued units missing or found whose value nobody knows
     * @param recounts lines that are to be counted again and change nothing
     * @param uncounted places in which goods stand in the books and nothing was counted; 10,000 are that many or more
     */
    public record TotalsAnswer(
            long lines,
            long differing,
            long missing,
            long found,
            List<ValueAnswer> value,
            long unvalued,
            long recounts,
            long uncounted) {
        public TotalsAnswer {
            value = List.copyOf(value);
        }

        static TotalsAnswer of(CountTotals totals) {
            CountFigures figures = totals.figures();
            return new TotalsAnswer(
                    figures.lines(),
                    figures.differing(),
                    figures.missing(),
                    figures.found(),
                    totals.worth().stream().map(ValueAnswer::of).toList(),
                    figures.unvalued(),
                    figures.recounts(),
                    totals.uncounted());
        }
    }

    /** What is missing and what was found is worth. */
    public record ValueAnswer(String currency, BigDecimal missing, BigDecimal found) {
        static ValueAnswer of(CountWorth worth) {
            return new ValueAnswer(
                    worth.currency(), worth.lost().amount(), worth.gained().amount());
        }
    }

    static CountAnswer of(CountView view) {
        Count count = view.count();
        boolean compared = count.showsBooks();
        return new CountAnswer(
                count.id(),
                count.state(),
                count.centre().value(),
                ScopeAnswer.of(count),
                count.blind(),
                view.lines().stream()
                        .map(line -> CountLineAnswer.of(line, compared))
                        .toList(),
                Optional.of(TotalsAnswer.of(view.totals())).filter(any -> compared),
                count.operator().value(),
                count.openedAt(),
                count.closedBy().map(Username::value),
                count.closedAt());
    }
}
