package org.sklad.goods.boxes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.platform.db.Database;

/** Finds boxes by the short number at their centre, as people type it: 214, box 214, кашон 214, № 214. */
public final class BoxNumbers {
    private static final Pattern TYPED = Pattern.compile(
            "(?:(?:box|кашон)\\s+|№\\s*|#\\s*)?([1-9][0-9]{0,5})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Database database;

    BoxNumbers(Database database) {
        this.database = database;
    }

    /** Returns true if the operator sees the boxes of the centre. */
    public boolean covers(CentreCode centre, Operator by) {
        return by.roles().hasAt(centre, BoxActs.MAY_SEE);
    }

    /** Returns the box that the text names; empty for any other text, for an unused number, and for a centre whose boxes are hidden. */
    public Optional<Box> find(String text, CentreCode centre, Operator by) {
        Matcher typed = TYPED.matcher(text.strip());
        if (!typed.matches() || !covers(centre, by)) {
            return Optional.empty();
        }
        long number = Long.parseLong(typed.group(1));
        return database.read(handle -> handle.attach(BoxActDao.class).numbered(centre, number));
    }
}
