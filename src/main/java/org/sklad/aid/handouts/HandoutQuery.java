package org.sklad.aid.handouts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Choice;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** Strict parser of the query parameters of a list of handouts; empty text does not restrict. */
public final class HandoutQuery {
    private HandoutQuery() {}

    public static HandoutFilter filter(
            @Nullable CentreCode centre,
            @Nullable CaseCode beneficiary,
            String lot,
            String item,
            String on,
            String state) {
        return new HandoutFilter(
                Optional.ofNullable(centre),
                Optional.ofNullable(beneficiary),
                lot(lot),
                item(item),
                day(on),
                Choice.find("state", HandoutState.class, state));
    }

    /** Finds a lot by the digits of its label, with or without spaces. */
    private static Optional<LotCode> lot(String text) {
        String digits = text.replace(" ", "");
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(LotCode.find(digits)
                        .orElseThrow(() -> new InvalidFields("lot", Message.of("adjustments.no-such-lot", digits))));
    }

    /** Answers an invalid item code like an unknown item. */
    private static Optional<Sku> item(String text) {
        if (!text.isEmpty() && !Sku.isValid(text)) {
            throw new NotFound();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Sku(text));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            throw new InvalidFields("on", Message.of("platform.field.date"));
        }
    }
}
