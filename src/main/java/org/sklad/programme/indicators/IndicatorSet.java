package org.sklad.programme.indicators;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.people.attributes.AgeBand;

/**
 * A set of indicators as its file has it.
 *
 * @param brackets the age brackets of its breakdowns; absent for the age bands of people
 */
public record IndicatorSet(
        @JsonProperty(required = true) InLanguages name,
        Optional<List<Bracket>> brackets,
        @JsonProperty(required = true) List<Indicator> indicators) {
    private static final int MOST = 100;
    private static final int MOST_BRACKETS = 20;

    public IndicatorSet {
        Codes.requireSize(indicators, 1, MOST, "indicators");
        Codes.requireDifferent(indicators.stream().map(Indicator::code).toList(), "the code");
        brackets.ifPresent(IndicatorSet::requireWhole);
        indicators = List.copyOf(indicators);
        brackets = brackets.map(List::copyOf);
    }

    private static void requireWhole(List<Bracket> brackets) {
        Codes.requireSize(brackets, 1, MOST_BRACKETS, "age brackets");
        Codes.requireDifferent(brackets.stream().map(Bracket::code).toList(), "the code");
        int next = 0;
        for (Bracket each : brackets) {
            if (each.from() != next) {
                throw new IllegalArgumentException(
                        "the age brackets must follow one another from 0; " + each.code() + " does not");
            }
            next = each.last() + 1;
        }
        if (next <= Bracket.OLDEST) {
            throw new IllegalArgumentException("the last age bracket has no “to”");
        }
    }

    /** Returns the age brackets, youngest first. */
    List<Bracket> ages() {
        return brackets.orElse(AGE_BANDS);
    }

    private static final List<Bracket> AGE_BANDS =
            Stream.of(AgeBand.values()).map(IndicatorSet::bracket).toList();

    private static Bracket bracket(AgeBand band) {
        String years = band.code().replace('-', '–');
        return new Bracket(
                band.code().replace("+", "-plus"),
                new InLanguages(years, years),
                band.years(),
                band.next().map(next -> next.years() - 1));
    }

    /** Returns the bracket with the most years of a band, the younger of two with the same. */
    Bracket bracketOf(AgeBand band) {
        return ages().stream()
                .max(Comparator.<Bracket>comparingInt(each -> each.yearsOf(band))
                        .thenComparing(Comparator.comparingInt(Bracket::from).reversed()))
                .orElseThrow();
    }

    /** Returns the facts to read. */
    Set<Fact> facts() {
        return indicators.stream()
                .flatMap(each -> each.of().stream())
                .map(Counted::fact)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }
}
