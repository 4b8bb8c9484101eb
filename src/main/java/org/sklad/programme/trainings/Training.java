package org.sklad.programme.trainings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Language;
import org.sklad.programme.directory.EntryCodes;

/**
 * A training that was held.
 *
 * @param centre centre whose staff or people it was about; absent if about none or several
 * @param place town, building or "online"
 * @param institutionsBg names of the institutions in Bulgarian
 * @param trainers number of trainers; their names are not stored
 * @param testBefore mean of a test of knowledge before the training, in percent
 * @param evaluationMean mean mark of the evaluation in hundredths
 * @param reversal id of the reversal
 * @param reversalReason reason of the reversal; blank if it is not reversed
 */
public record Training(
        UUID id,
        Optional<CentreCode> centre,
        LocalDate startsOn,
        LocalDate endsOn,
        Tenths hours,
        String place,
        EntryCodes topics,
        String topicsBg,
        String topicsEn,
        Participants participants,
        String institutionsBg,
        String institutionsEn,
        Optional<Integer> trainers,
        Optional<Tenths> testBefore,
        Optional<Tenths> testAfter,
        Optional<Integer> evaluationMean,
        Optional<Integer> evaluationCount,
        Optional<Long> costMinor,
        Optional<String> currency,
        Optional<SourceCode> fundingSource,
        Username operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        String reversalReason) {
    /** Returns true while it counts. */
    public boolean isOpen() {
        return reversal.isEmpty();
    }

    /** Returns what participants thought of it. */
    public Optional<Evaluation> evaluation() {
        return evaluationMean.map(mean -> new Evaluation(BigDecimal.valueOf(mean, 2), evaluationCount.orElseThrow()));
    }

    /** Returns its cost, where known. */
    public Optional<Money> cost() {
        return costMinor.map(minor -> new Money(minor, currency.orElseThrow()));
    }

    /** Returns the names of its topics. */
    public String topics(Language language) {
        return language == Language.BG ? topicsBg : topicsEn;
    }

    /** Returns its position in the list. */
    public PlaceInTime position() {
        return new PlaceInTime(recordedAt, id);
    }
}
