package org.sklad.programme.trainings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.SourceCode;

/** A training in the API. */
public record TrainingAnswer(
        UUID id,
        Optional<String> centre,
        String state,
        LocalDate from,
        LocalDate to,
        BigDecimal hours,
        String place,
        List<String> topics,
        List<TrainedGroup> participants,
        long people,
        Optional<Integer> trainers,
        Optional<BigDecimal> testBefore,
        Optional<BigDecimal> testAfter,
        Optional<Evaluation> evaluation,
        Optional<TrainingCost> cost,
        Optional<String> fundingSource,
        String operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        Optional<String> reversalReason) {
    public TrainingAnswer {
        topics = List.copyOf(topics);
        participants = List.copyOf(participants);
    }

    /** Participants from one institution. */
    public record TrainedGroup(String institution, int female, int male) {}

    /** The cost of a training. */
    public record TrainingCost(BigDecimal amount, String currency) {}

    static TrainingAnswer of(Training training) {
        return new TrainingAnswer(
                training.id(),
                training.centre().map(CentreCode::value),
                state(training),
                training.startsOn(),
                training.endsOn(),
                training.hours().number(),
                training.place(),
                training.topics().codes(),
                training.participants().list().stream()
                        .map(each -> new TrainedGroup(each.institution().value(), each.female(), each.male()))
                        .toList(),
                training.participants().total(),
                training.trainers(),
                training.testBefore().map(Tenths::number),
                training.testAfter().map(Tenths::number),
                training.evaluation(),
                training.cost().map(each -> new TrainingCost(each.amount(), each.currency())),
                training.fundingSource().map(SourceCode::value),
                training.operator().value(),
                training.recordedAt(),
                training.reversal(),
                Optional.of(training.reversalReason()).filter(each -> !each.isEmpty()));
    }

    static String state(Training training) {
        return training.isOpen() ? "RECORDED" : "REVERSED";
    }
}
