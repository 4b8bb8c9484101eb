package org.sklad.goods.stock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/** Query parameters, parsed strictly, codes as {@link LookAlikes#code}. An empty text counts as absent. */
public final class StockParams {
    /** The first day of the epoch begins earlier in the east. */
    private static final Instant FIRST = Instant.EPOCH.minus(Duration.ofDays(1));

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private StockParams() {}

    /** Returns a location by its code within its centre. */
    public static Optional<LocationCode> location(@Nullable String text) {
        return given(text).map(LookAlikes::code).map(code -> {
            if (!LocationCode.isValid(code)) {
                throw new NotFound();
            }
            return new LocationCode(code);
        });
    }

    /** Returns an item by its SKU. */
    public static Optional<Sku> item(@Nullable String text) {
        return given(text).map(LookAlikes::code).map(sku -> {
            if (!Sku.isValid(sku)) {
                throw new NotFound();
            }
            return new Sku(sku);
        });
    }

    /** Returns a lot by the digits of its label. */
    public static LotCode lot(String digits) {
        return LotCode.find(digits).orElseThrow(NotFound::new);
    }

    /** Returns the words to search for. Rejects a text above the maximum length. */
    static String words(@Nullable String text) {
        String words = given(text).orElse("");
        if (words.length() > ItemFilter.MOST_CHARACTERS) {
            throw new InvalidFields("words", Message.of("platform.field.too-long", ItemFilter.MOST_CHARACTERS));
        }
        return words;
    }

    /** Returns an instant. A date means its beginning in the zone. */
    static Optional<Instant> instant(String field, @Nullable String text, Supplier<ZoneId> zone) {
        return given(text).map(time -> {
            try {
                Instant instant = time.indexOf('T') < 0
                        ? LocalDate.parse(time).atStartOfDay(zone.get()).toInstant()
                        : Instant.parse(time);
                return within(instant);
            } catch (DateTimeException notATime) {
                throw new InvalidFields(field, Message.of("platform.field.instant"));
            }
        });
    }

    /** Nothing happened before the epoch; later times overflow the arithmetic of microseconds. */
    private static Instant within(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(LAST)) {
            throw new DateTimeException("out of range");
        }
        return instant;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isEmpty());
    }
}
