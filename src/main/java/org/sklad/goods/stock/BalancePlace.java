package org.sklad.goods.stock;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The position of a balance in a list: by centre, and within each by item or by expiry; or by item over all centres. */
public record BalancePlace(String centre, String sku, Expiry expiresOn, long lot, long location, long box) {
    private static final String BEFORE_ALL = "";

    /** The position before everything in any centre. */
    static final BalancePlace BEGINNING =
            new BalancePlace(BEFORE_ALL, BEFORE_ALL, new Expiry(LocalDate.EPOCH), 0, 0, 0);

    static BalancePlace of(Balance balance) {
        return new BalancePlace(
                balance.centre().value(),
                balance.sku().value(),
                balance.expiresOn(),
                balance.lot().value(),
                balance.locationId().value(),
                balance.box().value());
    }

    /**
     * Returns the position before everything in the centre that the filter leaves. With an item, it is the beginning of that item:
     * PostgreSQL reads an index from the position on, even though the statement names the item too.
     */
    static BalancePlace first(CentreCode centre, BalanceFilter filter) {
        return new BalancePlace(
                centre.value(), filter.item().map(Sku::value).orElse(BEFORE_ALL), new Expiry(LocalDate.EPOCH), 0, 0, 0);
    }

    @Override
    public String toString() {
        return String.join(
                ":",
                centre,
                sku,
                expiresOn.toString(),
                Long.toString(lot),
                Long.toString(location),
                Long.toString(box));
    }

    /**
     * Parses the text of {@link #toString}; an empty text is the position before everything.
     *
     * @throws InvalidFields for any other text
     */
    public static BalancePlace parse(String text) {
        if (text.isEmpty()) {
            return BEGINNING;
        }
        String[] parts = text.split(":", -1);
        try {
            return new BalancePlace(
                    parts[0],
                    parts[1],
                    new Expiry(LocalDate.parse(parts[2])),
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]),
                    Long.parseLong(parts[5]));
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
    }
}
