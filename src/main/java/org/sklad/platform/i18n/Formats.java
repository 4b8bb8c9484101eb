package org.sklad.platform.i18n;

import com.google.common.base.Suppliers;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/** Formats times, dates and numbers for a language, in the time zone of the centre. One page or paper uses an instance, in one thread. */
public final class Formats {
    private final Messages messages;
    private final Language language;
    private final ZoneId zone;
    private final Locale locale;

    /** Built at the first number. A list shows hundreds of them, and an ICU format takes longer to build than to use. */
    private final Supplier<NumberFormat> whole;

    public Formats(Messages messages, Language language, ZoneId zone) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
        this.locale = language.locale();
        this.whole = Suppliers.memoize(() -> NumberFormat.getIntegerInstance(locale));
    }

    /** Returns the date and the time to the minute, for print and for the tooltip of a relative time. */
    public String exact(Instant instant) {
        String pattern = language == Language.BG ? "d.MM.yyyy 'г.', HH:mm" : "d MMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(instant.atZone(zone));
    }

    /** Returns the time to the minute on the day of {@code now}; the day and the month on another day. */
    public String timeOrDay(Instant instant, Instant now) {
        boolean today = LocalDate.ofInstant(instant, zone).equals(LocalDate.ofInstant(now, zone));
        String day = language == Language.BG ? "d.MM." : "d MMM";
        return DateTimeFormatter.ofPattern(today ? "HH:mm" : day, locale).format(instant.atZone(zone));
    }

    public String date(LocalDate date) {
        return language.date(date);
    }

    /** Returns the time distance in the largest unit that fits; from 30 days on, the date. */
    public String relative(Instant instant, Instant now) {
        Duration distance = Duration.between(instant, now).abs();
        if (distance.compareTo(Duration.ofDays(30)) >= 0) {
            return date(LocalDate.ofInstant(instant, zone));
        }
        RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
        if (distance.toSeconds() < 60) {
            return formatter.format(
                    RelativeDateTimeFormatter.Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        Direction direction = instant.isAfter(now) ? Direction.NEXT : Direction.LAST;
        if (distance.toMinutes() < 60) {
            return formatter.format((double) distance.toMinutes(), direction, RelativeUnit.MINUTES);
        }
        if (distance.toHours() < 24) {
            return formatter.format((double) distance.toHours(), direction, RelativeUnit.HOURS);
        }
        return formatter.format((double) distance.toDays(), direction, RelativeUnit.DAYS);
    }

    public String number(long value) {
        return whole.get().format(value);
    }

    /** Returns an amount with all its decimals and the currency code: 1 234,50 EUR. */
    public String money(BigDecimal amount, String currency) {
        return money(locale, amount, currency);
    }

    /** Formats an amount as {@link #money(BigDecimal, String)} does. */
    public static String money(Locale locale, BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount) + " " + currency;
    }

    /** Returns a quantity with its unit. The text of the key takes the number as its first argument and handles plurals. */
    public String quantity(long value, String unitKey) {
        return messages.text(language, unitKey, value);
    }

    /** Returns the instant in ISO form, for the {@code datetime} attribute. */
    public String machine(Instant instant) {
        return instant.toString();
    }
}
