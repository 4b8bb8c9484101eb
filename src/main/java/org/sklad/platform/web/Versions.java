package org.sklad.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.ChangedMeanwhile;

/** The version of an editable object in ETag and If-Match: a number in quotes. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    /** The field of a page for the version, because a form of a browser sends no If-Match. */
    public static final String FIELD = "page.version";

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Returns the version that the caller saw. Without it, a change would overwrite another operator's change.
     *
     * @throws ChangedMeanwhile if the header is missing or names no version
     */
    public static long ifMatch(@Nullable String header) {
        Matcher tag = TAG.matcher(header == null ? "" : header);
        if (!tag.matches()) {
            throw new ChangedMeanwhile();
        }
        return Long.parseLong(tag.group(1));
    }

    /**
     * Returns the version that the page showed.
     *
     * @throws ChangedMeanwhile if its field is missing or names no version
     */
    public static long seen(FormState sent) {
        return ifMatch('"' + sent.value(FIELD) + '"');
    }
}
