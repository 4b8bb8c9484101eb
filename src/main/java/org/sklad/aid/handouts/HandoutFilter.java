package org.sklad.aid.handouts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.InPeriod;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * Filter of the list of handouts. Lot, item and words together mean one thing that was given.
 *
 * @param lot lot that was given, alone or in a kit: finds the people to inform about a recall. A recalled lot stands for all recalled lots of
 *     its number
 * @param item item that was given, in any lot, alone or in a kit
 * @param words words of the names of items that were given, as in the catalogue. They may mean at most {@link #MOST_ITEMS} items
 * @param operator username of the operator who handed out
 * @param on date of the handouts at the centre
 * @param state with {@link HandoutState#RECORDED}, reversed handouts are left out
 */
public record HandoutFilter(
        @Nullable String centre,
        @Nullable CaseCode beneficiary,
        @Nullable LotCode lot,
        @Nullable Sku item,
        @Nullable String words,
        @Nullable String operator,
        @Nullable LocalDate on,
        @Nullable HandoutState state,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    /** More items than the sizes of a few styles have. */
    static final int MOST_ITEMS = 200;

    public HandoutFilter {
        if (words != null && words.length() > ItemFilter.MOST_CHARACTERS) {
            throw new InvalidFields("words", Message.of("platform.field.too-long", ItemFilter.MOST_CHARACTERS));
        }
        if (operator != null && !Username.isValid(operator)) {
            throw new InvalidFields("operator", Message.of("platform.field.invalid"));
        }
    }
}
