package org.sklad.goods.receiving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.RefusedLine;
import org.sklad.goods.stock.LotAnswer;
import org.sklad.goods.stock.LotDetailsAnswer;

/** A consignment in the API. Quantities are smallest units. */
public record ConsignmentAnswer(
        UUID id,
        ConsignmentState state,
        String centre,
        String location,
        String donor,
        Optional<String> fundingSource,
        Optional<String> restriction,
        String reference,
        Optional<String> discrepancies,
        Instant announcedAt,
        Optional<Instant> receivedAt,
        List<ReceivedLineAnswer> lines,
        List<RefusedLineAnswer> refused,
        List<ExpectedLineAnswer> expected,
        List<DifferenceAnswer> differences) {

    /**
     * A received line; {@code reversed} is true if it was reversed. The reason says why damaged or short-dated goods were accepted.
     */
    public record ReceivedLineAnswer(
            int line,
            String item,
            LotAnswer lot,
            long quantity,
            String location,
            Optional<String> box,
            Condition condition,
            Optional<String> reason,
            boolean reversed) {
        static ReceivedLineAnswer of(ConsignmentLine line) {
            return new ReceivedLineAnswer(
                    line.line(),
                    line.sku().value(),
                    new LotAnswer(
                            line.lot().toString(),
                            filled(line.number()),
                            line.expiresOn().date()),
                    line.quantity(),
                    line.locationCode().value(),
                    line.box().digits(),
                    line.condition(),
                    filled(line.reason()),
                    line.reversed());
        }
    }

    /** A refused line; {@code reversed} is true if the refusal was reversed. */
    public record RefusedLineAnswer(
            int line,
            String item,
            Optional<String> lot,
            Optional<LocalDate> expiresOn,
            long quantity,
            String reason,
            boolean reversed) {
        static RefusedLineAnswer of(RefusedLine line) {
            return new RefusedLineAnswer(
                    line.line(),
                    line.sku().value(),
                    filled(line.number()),
                    line.expiresOn().date(),
                    line.quantity(),
                    line.reason(),
                    line.reversed());
        }
    }

    /** An announced line. */
    public record ExpectedLineAnswer(
            String item,
            long quantity,
            Optional<String> lot,
            Optional<LocalDate> expiresOn,
            Optional<String> senderBox,
            Optional<LotDetailsAnswer.Value> unitValue) {
        static ExpectedLineAnswer of(ExpectedLine line) {
            return new ExpectedLineAnswer(
                    line.sku().value(),
                    line.quantity(),
                    filled(line.number()),
                    line.expiresOn().date(),
                    filled(line.senderBox()),
                    line.value().map(money -> new LotDetailsAnswer.Value(money.amount(), money.currency())));
        }
    }

    /** An item with different announced and received quantities. */
    public record DifferenceAnswer(String item, long expected, long received) {
        static DifferenceAnswer of(ConsignmentView.Difference difference) {
            return new DifferenceAnswer(difference.sku().value(), difference.expected(), difference.received());
        }
    }

    static ConsignmentAnswer of(ConsignmentView view) {
        Consignment consignment = view.consignment();
        return new ConsignmentAnswer(
                consignment.id(),
                consignment.state(),
                consignment.centre().value(),
                consignment.locationCode().value(),
                consignment.donor().value(),
                filled(consignment.fundingSource().value()),
                filled(consignment.restriction()),
                consignment.reference(),
                filled(consignment.discrepancies()),
                consignment.announcedAt(),
                consignment.receivedAt(),
                view.lines().stream().map(ReceivedLineAnswer::of).toList(),
                view.refused().stream().map(RefusedLineAnswer::of).toList(),
                view.expected().stream().map(ExpectedLineAnswer::of).toList(),
                view.differences().stream().map(DifferenceAnswer::of).toList());
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
