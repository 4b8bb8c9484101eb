package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.dosage.DosingForm;
import org.sklad.goods.stock.LotAnswer;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Heads;

/**
 * A handout in the API, in its present state. It has no beneficiary and no group if it was recorded offline for a code that matches no
 * person.
 */
public record HandoutAnswer(
        UUID id,
        HandoutState state,
        String centre,
        String location,
        Optional<String> beneficiary,
        List<Heads> group,
        Instant occurredAt,
        Instant recordedAt,
        boolean offline,
        String operator,
        List<LineAnswer> lines,
        AcknowledgementAnswer acknowledgement,
        Optional<String> collectedBy,
        Optional<OverrideAnswer> override,
        Optional<ReversalAnswer> reversal) {

    /** The part of a line taken from one place, and how much of it was returned; {@code bought} if it came in with the handout. */
    public record LineAnswer(
            int line,
            String item,
            LotAnswer lot,
            long quantity,
            String location,
            Optional<String> box,
            long returned,
            boolean bought,
            Optional<String> prescription,
            Optional<String> dose,
            Optional<DosingForm> dosing) {}

    /** The acknowledgement of the person, without the picture. */
    public record AcknowledgementAnswer(Acknowledgement kind) {}

    /** Reason and second operator of an override. */
    public record OverrideAnswer(String reason, String second) {}

    /** Reason of a reversal. */
    public record ReversalAnswer(UUID id, String reason, String operator, Instant recordedAt) {
        public static ReversalAnswer of(HandoutDetails.Reversal reversal) {
            return new ReversalAnswer(
                    reversal.id(), reversal.reason(), reversal.operator().value(), reversal.recordedAt());
        }
    }

    public static HandoutAnswer of(HandoutDetails handout) {
        return new HandoutAnswer(
                handout.id(),
                handout.state(),
                handout.centre().value(),
                handout.within(handout.location()),
                handout.person().map(CaseCode::value),
                handout.group(),
                handout.occurredAt(),
                handout.recordedAt(),
                handout.offline(),
                handout.operator().value(),
                handout.lines().stream().map(line -> line(handout, line)).toList(),
                new AcknowledgementAnswer(handout.acknowledgement()),
                handout.collectedBy().map(CaseCode::value),
                handout.override()
                        .map(each ->
                                new OverrideAnswer(each.reason(), each.second().value())),
                handout.reversal().map(ReversalAnswer::of));
    }

    private static LineAnswer line(HandoutDetails handout, HandoutDetails.Line line) {
        return new LineAnswer(
                line.number(),
                line.item().sku().value(),
                new LotAnswer(
                        line.lot().toString(),
                        filled(line.lotNumber()),
                        line.expiresOn().date()),
                line.quantity(),
                handout.within(line.location()),
                line.box().digits(),
                line.returned(),
                line.bought(),
                filled(line.prescription()),
                filled(line.dose()),
                line.dosing().map(DosingForm::of));
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
