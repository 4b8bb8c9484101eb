package org.sklad.aid.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.handouts.HandoutAnswer;

/** A conflict with all handouts that break it together. */
public record ConflictAnswer(
        ConflictSummary conflict,
        ConflictState state,
        List<HandoutAnswer> handouts,
        List<AssistedAnswer> elsewhere,
        Optional<String> code,
        Optional<ResolutionAnswer> resolution) {

    /** Category and date of goods that were given in another centre. */
    public record AssistedAnswer(String category, LocalDate givenOn) {}

    /** A manager's decision that the handouts remain as they happened. */
    public record ResolutionAnswer(String reason, String operator, Instant resolvedAt) {}

    static ConflictAnswer of(ConflictDetails details) {
        return new ConflictAnswer(
                ConflictSummary.of(details.conflict()),
                details.state(),
                details.handouts().stream().map(HandoutAnswer::of).toList(),
                details.elsewhere().stream()
                        .map(each -> new AssistedAnswer(each.category().name(), each.on()))
                        .toList(),
                details.code(),
                details.resolution()
                        .map(each -> new ResolutionAnswer(
                                each.reason(), each.operator().value(), each.resolvedAt())));
    }
}
