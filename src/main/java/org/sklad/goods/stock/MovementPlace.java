package org.sklad.goods.stock;

import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The position of a movement in a list: by centre, and latest first in each. */
public record MovementPlace(String centre, long id) {
    private static final MovementPlace BEGINNING = new MovementPlace("", Long.MAX_VALUE);

    /** Returns the position before all movements of the centre, which come latest first. */
    static MovementPlace first(CentreCode centre) {
        return new MovementPlace(centre.value(), Long.MAX_VALUE);
    }

    @Override
    public String toString() {
        return centre + ":" + id;
    }

    /**
     * Parses the text of {@link #toString}; an empty text is the position before the movements of every centre.
     *
     * @throws InvalidFields for any other text
     */
    public static MovementPlace parse(String text) {
        if (text.isEmpty()) {
            return BEGINNING;
        }
        int colon = text.lastIndexOf(':');
        try {
            return new MovementPlace(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
        } catch (NumberFormatException | StringIndexOutOfBoundsException notOurs) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
    }
}
