package org.sklad.programme.indicators;

import java.util.List;
import java.util.Map;

/**
 * The fact and the values that many records share. Rows of the same values share one object, so that they are compared with an
 * indicator once.
 *
 * @param values by dimension; several for the topics of a training. A sex is a name, an age a band
 */
record Traits(Fact fact, Map<Dimension, List<String>> values) {
    /** The value of a record without one. */
    static final String NONE = "";

    private static final List<String> NO_VALUE = List.of(NONE);

    Traits {
        values = Map.copyOf(values);
    }

    /** Returns the values of a dimension; {@link #NONE} where the record has none. */
    List<String> of(Dimension dimension) {
        return values.getOrDefault(dimension, NO_VALUE);
    }

    /** Returns the code of the centre, or {@link #NONE}. */
    String centre() {
        return of(Dimension.CENTRE).get(0);
    }
}
