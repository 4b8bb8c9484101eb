package org.sklad.goods.counts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.stock.LotAnswer;

/** A count in the API; quantities are in smallest units. Balances and differences are left out while a blind count runs. */
public record CountAnswer(
        UUID id,
        CountState state,
        String centre,
        ScopeAnswer scope,
        boolean blind,
        int lastScan,
        List<CountLineAnswer> lines,
        Optional<TotalsAnswer> totals,
        String operator,
        Instant openedAt,
        Optional<String> closedBy,
        Optional<Instant> closedAt) {
    public CountAnswer {
        lines = List.copyOf(lines);
    }

    /** An amount of money; negative for missing goods. */
    public record Amount(BigDecimal amount, String currency) {
        static Amount of(DifferenceValue worth) {
            return new Amount(worth.amount(), worth.currency());
        }
    }

    /**
     * The counted quantity of a lot in a place.
     *
     * @param expected balance at the moment of the scan
     * @param value value of the difference; absent if unknown
     * @param recount whether the line must be counted again and changes nothing
     * @param reason reason for the recount
     */
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
     * The effect of the approval, before or after it.
     *
     * @param lines number of counted lines
     * @param differing number of lines that differ from the balance
     * @param missing units below the balances
     * @param found units above the balances
     * @param value value of missing and found goods in each currency
     * @param unvalued missing or found units of unknown value
     * @param recounts lines that must be counted again and change nothing
     * @param uncounted places with a balance but without a count; 10,000 means 10,000 or more
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

    /** The value of missing and of found goods in one currency. */
    public record ValueAnswer(String currency, BigDecimal missing, BigDecimal found) {
        static ValueAnswer of(CountValue worth) {
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
                count.lastScan(),
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
