package org.sklad.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.ChangedMeanwhile;

/** The version of an editable thing as ETag and If-Match carry it: a number in quotes. */
public final class Versions {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that the caller saw. A change without it would overwrite what somebody else did meanwhile.
     *
     * @throws ChangedMeanwhile when the header is missing or names no version
     */
    public static long ifMatch(@Nullable String header) {
        Matcher tag = TAG.matcher(header == null ? "" : header);
        if (!tag.matches()) {
            throw new ChangedMeanwhile();
        }
        return Long.parseLong(tag.group(1));
    }
}
