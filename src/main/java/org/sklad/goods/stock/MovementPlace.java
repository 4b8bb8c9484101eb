package org.sklad.goods.stock;

import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The place of a movement in a list: centre by centre, and in each the latest first. */
public record MovementPlace(String centre, long id) {
    /** Before all movements of the centre, which come latest first. */
    static MovementPlace first(CentreCode centre) {
        return new MovementPlace(centre.value(), Long.MAX_VALUE);
    }

    @Override
    public String toString() {
        return centre + ":" + id;
    }

    /** Reads what {@link #toString} wrote; refuses anything else. */
    public static MovementPlace parse(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new MovementPlace(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException notOurs) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
    }
}
