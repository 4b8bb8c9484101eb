package org.sklad.goods.writeoffs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.LotAnswer;

/** A write-off in the API; quantities are in smallest units. */
public record WriteOffAnswer(
        UUID id,
        String number,
        String state,
        String centre,
        String location,
        Reason reason,
        Optional<String> note,
        Optional<String> commission,
        List<WrittenOffLineAnswer> lines,
        List<WrittenOffValue> values,
        String operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        Optional<String> reversalReason) {
    public WriteOffAnswer {
        lines = List.copyOf(lines);
        values = List.copyOf(values);
    }

    /** The value of goods, where known. */
    public record WrittenOffValue(BigDecimal amount, String currency) {
        static WrittenOffValue of(Money money) {
            return new WrittenOffValue(money.amount(), money.currency());
        }
    }

    /** The quantity of one lot that left stock. Its value is absent if unknown. */
    public record WrittenOffLineAnswer(
            int line,
            String item,
            LotAnswer lot,
            long quantity,
            String location,
            Optional<String> box,
            Optional<WrittenOffValue> value) {}

    static WriteOffAnswer of(WriteOffView view) {
        WriteOff writeOff = view.writeOff();
        return new WriteOffAnswer(
                writeOff.id(),
                writeOff.number().value(),
                WriteOffSummary.state(writeOff),
                writeOff.centre().value(),
                writeOff.location().value(),
                writeOff.reason(),
                given(writeOff.note()),
                given(writeOff.commission()),
                view.lines().stream().map(line -> line(view, line)).toList(),
                view.values().stream().map(WrittenOffValue::of).toList(),
                writeOff.operator().value(),
                writeOff.recordedAt(),
                writeOff.reversal(),
                given(writeOff.reversalReason()));
    }

    private static WrittenOffLineAnswer line(WriteOffView view, Movement line) {
        return new WrittenOffLineAnswer(
                line.line(),
                line.sku().value(),
                LotAnswer.of(line.lot(), line.number(), line.expiresOn()),
                line.quantity(),
                line.fromLocation().value(),
                line.fromBox().digits(),
                view.value(line).map(WrittenOffValue::of));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
