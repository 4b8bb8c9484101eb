package org.sklad.aid.loans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.LotAnswer;

/** A loan in the API; quantities in smallest units. */
public record LoanAnswer(
        UUID id,
        LoanState state,
        String centre,
        String beneficiary,
        boolean present,
        String location,
        LocalDate dueOn,
        boolean overdue,
        List<LoanLineAnswer> lines,
        List<LoanGoodsAnswer> goods,
        List<LoanActAnswer> acts,
        String operator,
        Instant recordedAt,
        Optional<LoanReversalAnswer> reversal) {
    public LoanAnswer {
        lines = List.copyOf(lines);
        goods = List.copyOf(goods);
        acts = List.copyOf(acts);
    }

    /** A quantity of one lot that was lent from a place or returned to one; {@code location} is absent for lost goods. */
    public record LoanLineAnswer(
            int line, String item, LotAnswer lot, long quantity, Optional<String> location, Optional<String> box) {
        private static LoanLineAnswer lent(Movement line) {
            return of(
                    line,
                    Optional.of(line.fromLocation().value()),
                    line.fromBox().digits());
        }

        private static LoanLineAnswer back(Movement line) {
            Optional<String> location =
                    line.toKind().isReal() ? Optional.of(line.toLocation().value()) : Optional.empty();
            return of(line, location, Optional.empty());
        }

        private static LoanLineAnswer of(Movement line, Optional<String> location, Optional<String> box) {
            return new LoanLineAnswer(
                    line.line(),
                    line.sku().value(),
                    LotAnswer.of(line.lot(), line.number(), line.expiresOn()),
                    line.quantity(),
                    location,
                    box);
        }
    }

    /** The quantities of one lot. */
    public record LoanGoodsAnswer(String item, LotAnswer lot, long lent, long returned, long lost, long out) {
        static LoanGoodsAnswer of(LoanGoods goods) {
            return new LoanGoodsAnswer(
                    goods.sku().value(),
                    LotAnswer.of(goods.lot(), goods.number(), goods.expiresOn()),
                    goods.lent(),
                    goods.returned(),
                    goods.lost(),
                    goods.out());
        }
    }

    /** A return or a loss. */
    public record LoanActAnswer(
            UUID id,
            LoanActKind kind,
            Optional<Reason> reason,
            List<LoanLineAnswer> lines,
            String operator,
            Instant recordedAt,
            Optional<LoanReversalAnswer> reversal) {
        private static LoanActAnswer of(LoanView.Act view) {
            LoanAct act = view.act();
            return new LoanActAnswer(
                    act.id(),
                    act.kind(),
                    act.reason(),
                    view.lines().stream().map(LoanLineAnswer::back).toList(),
                    act.operator().value(),
                    act.recordedAt(),
                    view.reversal().map(LoanReversalAnswer::of));
        }
    }

    /** A reversal and its reason. */
    public record LoanReversalAnswer(UUID id, String reason, String operator, Instant recordedAt) {
        private static LoanReversalAnswer of(LoanReversal reversal) {
            return new LoanReversalAnswer(
                    reversal.id(), reversal.reason(), reversal.operator().value(), reversal.recordedAt());
        }
    }

    static LoanAnswer of(LoanView view) {
        Loan loan = view.loan();
        return new LoanAnswer(
                loan.id(),
                loan.state(),
                loan.centre().value(),
                loan.caseCode().value(),
                loan.present(),
                loan.location().value(),
                loan.dueOn(),
                view.overdue(),
                view.lines().stream().map(LoanLineAnswer::lent).toList(),
                view.goods().stream().map(LoanGoodsAnswer::of).toList(),
                view.acts().stream().map(LoanActAnswer::of).toList(),
                loan.operator().value(),
                loan.recordedAt(),
                view.reversal().map(LoanReversalAnswer::of));
    }
}
