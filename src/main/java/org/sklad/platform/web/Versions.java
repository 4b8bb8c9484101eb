package org.sklad.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refused;

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
     * @throws Refused with 412 if the header is missing or names no version
     */
    public static long ifMatch(@Nullable String header) {
        return read(header == null ? "" : header)
                .orElseThrow(() ->
                        Refused.of(Refusal.Kind.STALE, "changed-meanwhile", Message.of("platform.version-required")));
    }

    private static Optional<Long> read(String header) {
        Matcher tag = TAG.matcher(header);
        return tag.matches() ? Optional.of(Long.valueOf(tag.group(1))) : Optional.empty();
    }

    /**
     * Returns the version that the page showed.
     *
     * @throws ChangedMeanwhile if its field is missing or names no version
     */
    public static long seen(FormState sent) {
        return read('"' + sent.value(FIELD) + '"').orElseThrow(ChangedMeanwhile::new);
    }
}
