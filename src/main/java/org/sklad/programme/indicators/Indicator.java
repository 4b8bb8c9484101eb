package org.sklad.programme.indicators;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An indicator of a set.
 *
 * @param tag HXL hashtag with attributes ({@code #reached+ind})
 * @param of the records that it counts. A person, or a record, that several of them have counts once
 * @param values the dimension whose different values are counted; only for {@link Count#VALUES}
 * @param by its breakdowns; the trend by month is always there
 */
public record Indicator(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) InLanguages name,
        @JsonProperty(required = true) String tag,
        @JsonProperty(required = true) Count count,
        @JsonProperty(required = true) List<Counted> of,
        Optional<Dimension> values,
        Optional<List<Dimension>> by) {
    private static final int MOST_FACTS = 10;
    private static final Pattern HXL = Pattern.compile("#[a-z][a-z0-9_]{0,30}(\\+[a-z0-9_]{1,30}){0,8}");

    public Indicator {
        Codes.require(code);
        if (!HXL.matcher(tag).matches()) {
            throw new IllegalArgumentException("“" + tag + "” is no HXL tag");
        }
        Codes.requireSize(of, 1, MOST_FACTS, "kinds of records in “of”");
        for (Counted each : of) {
            if (!each.fact().allows(count)) {
                throw new IllegalArgumentException(each.fact().code() + " cannot be counted as " + count.code());
            }
        }
        if ((count == Count.VALUES) != values.isPresent()) {
            throw new IllegalArgumentException("“values” names a dimension if values are counted, and only then");
        }
        for (Counted each : of) {
            values.ifPresent(each::requireKnown);
            by.orElse(List.of()).forEach(each::requireKnown);
        }
        Codes.requireDifferent(by.orElse(List.of()), "the breakdown");
        of = List.copyOf(of);
        by = by.map(List::copyOf);
    }

    List<Dimension> breakdowns() {
        return by.orElse(List.of());
    }

    /** Returns true if a small value points to people. */
    boolean isAboutPeople() {
        return count != Count.VALUES && of.stream().anyMatch(each -> each.fact().isAboutPeople());
    }
}
