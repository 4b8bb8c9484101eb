package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;

/** A location named across centres, written {@code BAN/STORE}; within a centre its code alone is enough. */
public record LocationAddress(CentreCode centre, LocationCode location) {
    /** What a request may send where a location of any centre is meant. */
    public static final String PATTERN = CentreCode.PATTERN + "/" + LocationCode.PATTERN;

    /** What a request may send where the centre is known already. */
    public static final String PATTERN_WITHIN = "(?:" + CentreCode.PATTERN + "/)?" + LocationCode.PATTERN;

    private static final char SLASH = '/';

    /** Empty when the text is not a centre code, a slash and a location code. */
    public static Optional<LocationAddress> find(String text) {
        int slash = text.indexOf(SLASH);
        return slash < 0 ? Optional.empty() : find(text.substring(0, slash), text.substring(slash + 1));
    }

    /** As {@link #find(String)}; a location code alone is one of the centre. */
    public static Optional<LocationAddress> find(String text, CentreCode within) {
        return text.indexOf(SLASH) < 0 ? find(within.value(), text) : find(text);
    }

    private static Optional<LocationAddress> find(String centre, String location) {
        return CentreCode.isValid(centre) && LocationCode.isValid(location)
                ? Optional.of(new LocationAddress(new CentreCode(centre), new LocationCode(location)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return centre.value() + SLASH + location.value();
    }
}
