package org.sklad.programme.trainings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.Money;
import org.sklad.programme.directory.EntryCode;

/**
 * A training to record.
 *
 * @param fundingSource code or name of a funding source; blank for none
 */
public record NewTraining(
        Optional<CentreCode> centre,
        LocalDate startsOn,
        LocalDate endsOn,
        Tenths hours,
        String place,
        List<EntryCode> topics,
        List<Participants.Group> participants,
        Optional<Integer> trainers,
        Optional<Tenths> testBefore,
        Optional<Tenths> testAfter,
        Optional<Evaluation> evaluation,
        Optional<Money> cost,
        String fundingSource) {
    public NewTraining {
        topics = List.copyOf(topics);
        participants = List.copyOf(participants);
    }

    List<EntryCode> institutions() {
        return participants.stream().map(Participants.Group::institution).toList();
    }
}
