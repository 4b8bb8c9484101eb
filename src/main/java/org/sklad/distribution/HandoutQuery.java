package org.sklad.distribution;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.beneficiaries.CaseCode;
import org.sklad.catalogue.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.stock.LotCode;

/** What an address asks of a list of handouts, read strictly; empty text asks for nothing. */
final class HandoutQuery {
    private HandoutQuery() {}

    static HandoutFilter filter(
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
                state(state));
    }

    /** A lot by the digits of its label, as they are printed or in one. */
    private static Optional<LotCode> lot(String text) {
        String digits = text.replace(" ", "");
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(LotCode.find(digits)
                        .orElseThrow(() -> new InvalidFields("lot", Message.of("stock.no-such-lot", digits))));
    }

    /** What cannot be the sku of an item is that of none. */
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

    private static Optional<HandoutState> state(String text) {
        Optional<HandoutState> found = Arrays.stream(HandoutState.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            String all = Arrays.stream(HandoutState.values()).map(Enum::name).collect(Collectors.joining(", "));
            throw new InvalidFields("state", Message.of("platform.field.choice", all));
        }
        return found;
    }
}
