package org.sklad.repairs.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Parts in the form of a page, where a lot and its location are chosen together.
 *
 * @param part digits of the lot and code of the location, separated by a colon
 * @param quantity as typed
 */
public record PartsPageForm(
        @Nullable UUID id, @Nullable String part, @Nullable String quantity) {
    @SuppressWarnings("NullAway") // The checks of the form find missing values.
    PartsForm use() {
        String[] chosen = chosen();
        return new PartsForm(id, chosen[1], List.of(new PartsForm.PartLineForm(null, chosen[0], null, number(), null)));
    }

    @SuppressWarnings("NullAway") // The checks of the form find missing values.
    ReturnsForm giveBack() {
        String[] chosen = chosen();
        return new ReturnsForm(id, chosen[1], List.of(new ReturnsForm.ReturnedLineForm(chosen[0], number())));
    }

    private String[] chosen() {
        String[] chosen = (part == null ? "" : part).split(":", 2);
        if (chosen.length < 2) {
            throw new InvalidFields("part", Message.of("platform.field.required"));
        }
        return chosen;
    }

    private long number() {
        if (quantity == null || !quantity.strip().matches("[0-9]{1,6}")) {
            throw new InvalidFields("quantity", Message.of("platform.field.between", 1, PartLine.MOST));
        }
        return Long.parseLong(quantity.strip());
    }
}
