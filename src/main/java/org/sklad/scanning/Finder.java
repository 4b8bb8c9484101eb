package org.sklad.scanning;

import java.util.List;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.ParsedSearch;

/** Finds things of one kind by words. */
interface Finder {
    /** The number of things of one kind in an answer. */
    int MOST = 6;

    /** Returns the name of the group in which its things are shown. */
    String group();

    /** True if the operator sees such things in the centre. Otherwise they are not among what was searched. */
    boolean covers(Centre centre, Operator by);

    /**
     * Finds things in a centre that it covers, at most {@value #MOST} of each kind.
     *
     * @param text the words as they were typed, which may be a whole number or reference
     */
    List<Hit> find(String text, ParsedSearch words, Centre centre, Operator by);
}
