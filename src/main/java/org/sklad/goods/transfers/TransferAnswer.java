package org.sklad.goods.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.LotAnswer;

/**
 * A transfer in the API. Quantities are smallest units.
 *
 * @param number number of the waybill
 * @param lines requested goods of a draft; after dispatch, sent goods with the received and explained quantities
 * @param receipts received goods, in the order of receipt
 */
public record TransferAnswer(
        UUID id,
        TransferState state,
        int lastLine,
        String number,
        String from,
        String to,
        List<TransferLineAnswer> lines,
        List<ReceiptAnswer> receipts,
        List<ExplanationAnswer> explanations,
        String operator,
        Instant draftedAt,
        Optional<String> dispatchedBy,
        Optional<Instant> dispatchedAt,
        Optional<Instant> receivedAt) {
    public TransferAnswer {
        lines = List.copyOf(lines);
        receipts = List.copyOf(receipts);
        explanations = List.copyOf(explanations);
    }

    /**
     * Requested or sent goods.
     *
     * @param line line number in a draft
     * @param lot absent in a draft if any lot will do
     */
    public record TransferLineAnswer(
            Optional<Integer> line,
            String item,
            Optional<LotAnswer> lot,
            long quantity,
            String location,
            Optional<String> box,
            Optional<Long> received,
            Optional<Long> explained) {
        static TransferLineAnswer of(DraftLine wanted, String location) {
            return new TransferLineAnswer(
                    Optional.of(wanted.line()),
                    wanted.sku().value(),
                    wanted.lot().map(code -> new LotAnswer(code.toString(), Optional.empty(), Optional.empty())),
                    wanted.quantity(),
                    location,
                    wanted.box().digits(),
                    Optional.empty(),
                    Optional.empty());
        }

        static TransferLineAnswer of(SentGoods sent, String location) {
            return new TransferLineAnswer(
                    Optional.empty(),
                    sent.sku().value(),
                    Optional.of(TransferAnswer.lot(sent.lot(), sent.number(), sent.expiresOn())),
                    sent.sent(),
                    location,
                    sent.box().digits(),
                    Optional.of(sent.received()),
                    Optional.of(sent.explained()));
        }
    }

    /** Received goods of one lot; {@code box} is present if they arrived in it. */
    public record ReceiptAnswer(
            int line,
            String item,
            LotAnswer lot,
            long quantity,
            String location,
            Optional<String> box,
            String operator,
            Instant receivedAt,
            boolean reversed) {
        static ReceiptAnswer of(Movement received) {
            return new ReceiptAnswer(
                    received.line(),
                    received.sku().value(),
                    TransferAnswer.lot(received.lot(), received.number(), received.expiresOn()),
                    received.quantity(),
                    received.toLocation().value(),
                    received.toBox().digits(),
                    received.operator().value(),
                    received.recordedAt(),
                    received.reversedBy().isPresent());
        }
    }

    /** Explanation of missing or extra goods. */
    public record ExplanationAnswer(
            int line,
            String item,
            LotAnswer lot,
            long quantity,
            Explanation reason,
            String operator,
            Instant explainedAt) {
        static ExplanationAnswer of(ExplainedLine explained) {
            return new ExplanationAnswer(
                    explained.line(),
                    explained.sku().value(),
                    TransferAnswer.lot(explained.lot(), explained.number(), explained.expiresOn()),
                    explained.quantity(),
                    explained.reason(),
                    explained.operator().value(),
                    explained.explainedAt());
        }
    }

    static TransferAnswer of(TransferView view) {
        Transfer transfer = view.transfer();
        String location = transfer.fromLocation().value();
        return new TransferAnswer(
                transfer.id(),
                transfer.state(),
                transfer.lastLine(),
                transfer.number().value(),
                transfer.from().toString(),
                transfer.to().toString(),
                transfer.isSent()
                        ? view.sent().stream()
                                .map(each -> TransferLineAnswer.of(each, location))
                                .toList()
                        : view.wanted().stream()
                                .map(each -> TransferLineAnswer.of(each, location))
                                .toList(),
                view.received().stream().map(ReceiptAnswer::of).toList(),
                view.explained().stream().map(ExplanationAnswer::of).toList(),
                transfer.operator().value(),
                transfer.draftedAt(),
                transfer.dispatchedBy().map(Username::value),
                transfer.dispatchedAt(),
                transfer.receivedAt());
    }

    private static LotAnswer lot(LotCode code, String number, Expiry expiresOn) {
        return new LotAnswer(code.toString(), Optional.of(number).filter(each -> !each.isEmpty()), expiresOn.date());
    }
}
