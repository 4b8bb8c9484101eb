package org.sklad.centres.places;

import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.NamedByCode;

/** The address of a location across centres, written {@code BAN/STORE}. Within a centre its code is enough. */
public record LocationAddress(CentreCode centre, LocationCode location) implements NamedByCode {
    /** The pattern for requests that can refer to a location of any centre. */
    public static final String PATTERN = CentreCode.PATTERN + "/" + LocationCode.PATTERN;

    /** The pattern for requests in which the centre is known. */
    public static final String PATTERN_WITHIN = "(?:" + CentreCode.PATTERN + "/)?" + LocationCode.PATTERN;

    private static final char SLASH = '/';

    /** Parses a centre code, a slash and a location code; empty for any other text. */
    public static Optional<LocationAddress> find(String text) {
        int slash = text.indexOf(SLASH);
        return slash < 0 ? Optional.empty() : find(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Parses as {@link #find(String)} does; a location code alone belongs to the given centre. */
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
