package org.sklad.oversight.findings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.NotFound;

/**
 * The kind and subject of a finding. The subject is an item, an identifier or the lot number of an item; or in a centre
 * an item, lot or box. Written {@code SOAP}, {@code 02900000000001}, {@code SOAP/L-1}, {@code HAR/SOAP},
 * {@code HAR/2000000008}.
 *
 * @param subject without the centre
 */
public record FindingKey(FindingKind kind, Optional<CentreCode> centre, String subject) {
    static final int MOST_CHARACTERS = 200;

    /** Excludes characters that a database cannot store as text. */
    private static final Pattern SUBJECT = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1," + MOST_CHARACTERS + "}");

    private static final Pattern IN_CENTRE = Pattern.compile("(" + CentreCode.PATTERN + ")/(.+)");

    /** Reads the form that {@link #written} writes; empty if the text cannot be a subject of this kind. */
    static Optional<FindingKey> find(FindingKind kind, String written) {
        if (!SUBJECT.matcher(written).matches()) {
            return Optional.empty();
        }
        if (!kind.isOfCentre()) {
            return Optional.of(new FindingKey(kind, Optional.empty(), written));
        }
        Matcher there = IN_CENTRE.matcher(written);
        boolean is = there.matches() && (!kind.hasOwnCode() || there.group(2).matches("[0-9]{10}"));
        return is
                ? Optional.of(new FindingKey(kind, Optional.of(new CentreCode(there.group(1))), there.group(2)))
                : Optional.empty();
    }

    /**
     * Reads as {@link #find}.
     *
     * @throws NotFound if the text cannot be a subject of this kind
     */
    static FindingKey get(FindingKind kind, String written) {
        return find(kind, written).orElseThrow(NotFound::new);
    }

    /** The code of the centre; '' if the finding has none. */
    String centreText() {
        return centre.map(CentreCode::value).orElse("");
    }

    /** The subject as a number; 0 if it is not one. */
    long number() {
        return kind.hasOwnCode() ? Long.parseLong(subject) : 0;
    }

    /** The subject, after the centre if there is one. */
    public String written() {
        return centre.map(code -> code + "/").orElse("") + subject;
    }
}
