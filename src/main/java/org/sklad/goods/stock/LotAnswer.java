package org.sklad.goods.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/** The lot of a line, by the digits of its label. */
public record LotAnswer(String code, Optional<String> number, Optional<LocalDate> expiresOn) {
    public static LotAnswer of(LotCode code, String number, Expiry expiresOn) {
        return new LotAnswer(code.toString(), Optional.of(number).filter(each -> !each.isEmpty()), expiresOn.date());
    }
}
