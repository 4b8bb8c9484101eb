package org.sklad.goods.stock;

import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The position of a movement in a list: by centre, and latest first in each. */
public record MovementPlace(String centre, long id) {
    /** Returns the position before all movements of the centre, which come latest first. */
    static MovementPlace first(CentreCode centre) {
        return new MovementPlace(centre.value(), Long.MAX_VALUE);
    }

    @Override
    public String toString() {
        return centre + ":" + id;
    }

    /**
     * Parses the text of {@link #toString}.
     *
     * @throws InvalidFields for any other text
     */
    public static MovementPlace parse(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new MovementPlace(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException notOurs) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
    }
}
