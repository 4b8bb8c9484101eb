package org.sklad.programme.indicators;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records that an indicator counts.
 *
 * @param only the values that a record must have one of, by dimension; absent for all records
 */
public record Counted(@JsonProperty(required = true) Fact fact, Optional<Map<Dimension, List<String>>> only) {
    private static final int MOST_VALUES = 200;

    public Counted {
        only.orElse(Map.of()).forEach((dimension, values) -> {
            if (!fact.has(dimension) || dimension == Dimension.AGE) {
                throw new IllegalArgumentException(fact.code() + " cannot be narrowed by " + dimension.code());
            }
            Codes.requireSize(values, 1, MOST_VALUES, "values of " + dimension.code());
        });
        only = only.map(Collections::unmodifiableMap);
    }

    void requireKnown(Dimension dimension) {
        if (!fact.has(dimension)) {
            throw new IllegalArgumentException(fact.code() + " have no " + dimension.code());
        }
    }

    boolean counts(Traits traits) {
        return traits.fact() == fact
                && only.orElse(Map.of()).entrySet().stream()
                        .allMatch(each -> !Collections.disjoint(traits.of(each.getKey()), each.getValue()));
    }

    /** Returns the values of a record that are counted: those of the filter, if it narrows the dimension. */
    List<String> counted(Traits traits, Dimension dimension) {
        List<String> all = traits.of(dimension);
        List<String> wanted = only.orElse(Map.of()).get(dimension);
        return wanted == null ? all : all.stream().filter(wanted::contains).toList();
    }
}
