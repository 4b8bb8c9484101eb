package org.sklad.aid.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.aid.handouts.HandoutAnswer;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;

/**
 * A conflict with all handouts that break it together; a record of another kind is alone.
 *
 * @param stamp changes when a handout joins or leaves the conflict; a resolution sends it back
 */
public record ConflictAnswer(
        ConflictSummary conflict,
        ConflictState state,
        String stamp,
        List<HandoutAnswer> handouts,
        List<AssistedAnswer> elsewhere,
        Optional<NeededAnswer> need,
        Optional<String> code,
        Optional<ResolutionAnswer> resolution) {

    /** Category and date of goods that were given in another centre. */
    public record AssistedAnswer(String category, LocalDate givenOn) {}

    /**
     * Goods that somebody with an unknown code needs.
     *
     * @param size size of the style; absent for any size
     */
    public record NeededAnswer(
            Optional<String> item, Optional<String> style, Optional<String> size, long quantity, String urgency) {
        static NeededAnswer of(NeedOfNobody need) {
            return new NeededAnswer(
                    need.item().map(Sku::value),
                    need.style().map(StyleCode::value),
                    Optional.of(need.size()).filter(text -> !text.isEmpty()),
                    need.quantity(),
                    need.urgency());
        }
    }

    /** A manager's decision that the records remain as they happened. */
    public record ResolutionAnswer(String reason, String operator, Instant resolvedAt) {}

    static ConflictAnswer of(ConflictDetails details) {
        return new ConflictAnswer(
                ConflictSummary.of(details.conflict()),
                details.state(),
                details.stamp(),
                details.handouts().stream().map(HandoutAnswer::of).toList(),
                details.elsewhere().stream()
                        .map(each -> new AssistedAnswer(each.category().name(), each.on()))
                        .toList(),
                details.need().map(NeededAnswer::of),
                details.code(),
                details.resolution()
                        .map(each -> new ResolutionAnswer(
                                each.reason(), each.operator().value(), each.resolvedAt())));
    }
}
