package org.sklad.goods.planning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A position in a list of levels, ordered by centre and sku. */
public record LevelPlace(String centre, String sku) {
    static final LevelPlace FIRST = new LevelPlace("", "");

    private static final Pattern WRITTEN = Pattern.compile("(" + CentreCode.PATTERN + "):(" + Sku.PATTERN + ")");

    /** Parses the text of {@link #toString}; a blank text is the first position. Rejects other text. */
    static LevelPlace parse(String text) {
        if (text.isEmpty()) {
            return FIRST;
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return new LevelPlace(written.group(1), written.group(2));
    }

    @Override
    public String toString() {
        return centre + ":" + sku;
    }
}
