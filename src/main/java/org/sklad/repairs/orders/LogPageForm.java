package org.sklad.repairs.orders;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Hours worked, as typed on the page, with a comma or a point. */
public record LogPageForm(
        @Nullable UUID id, @Nullable String hours, @Nullable String note) {
    @SuppressWarnings("NullAway") // The checks of the form find missing values.
    LogForm form() {
        return new LogForm(id, number(), note);
    }

    private @Nullable BigDecimal number() {
        if (hours == null) {
            return null;
        }
        if (!hours.matches("[0-9]{1,2}([.,][0-9]{1,2})?")) {
            throw new InvalidFields("hours", Message.of("repairs.hours-form"));
        }
        return new BigDecimal(hours.replace(',', '.'));
    }
}
