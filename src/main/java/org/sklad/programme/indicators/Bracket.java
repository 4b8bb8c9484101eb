package org.sklad.programme.indicators;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.sklad.people.attributes.AgeBand;

/**
 * An age bracket of a set, in whole years.
 *
 * @param to last year of age, which is included; absent for no limit
 */
public record Bracket(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) InLanguages name,
        @JsonProperty(required = true) int from,
        Optional<Integer> to) {
    /** Nobody is older. */
    static final int OLDEST = 130;

    public Bracket {
        Codes.require(code);
        if (from < 0 || to.orElse(OLDEST) > OLDEST || to.orElse(OLDEST) < from) {
            throw new IllegalArgumentException("an age bracket is from 0 to at most " + OLDEST + " years");
        }
    }

    int last() {
        return to.orElse(OLDEST);
    }

    /** Returns how many years of age of a band are in this bracket. */
    int yearsOf(AgeBand band) {
        return Math.max(0, Math.min(last(), last(band)) - Math.max(from, band.years()) + 1);
    }

    /** Returns true if everybody of the band is in this bracket. */
    boolean holds(AgeBand band) {
        return from <= band.years() && last(band) <= last();
    }

    private static int last(AgeBand band) {
        return band.next().map(AgeBand::years).orElse(OLDEST + 1) - 1;
    }
}
