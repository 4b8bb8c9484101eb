package org.sklad.barcodes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.Message;

/**
 * The content of a maker's code: pairs of identifier and value, in the order of the code. The code can be a GS1 element string,
 * also in brackets, an EAN with a composite part, a GS1 Digital Link, or a message of ISO/IEC 15434. {@link #error} describes the
 * part that could not be read, which stays in the raw code. The elements before it are kept here but not used.
 *
 * @param elements without repetitions
 * @param warnings broken GS1 rules that leave the code clear, such as a lot without a product
 * @param readOn the day that decides the century of two-digit years
 */
public record ElementString(List<Element> elements, List<Message> warnings, Optional<Message> error, LocalDate readOn) {
    /** More than any pack has. */
    static final int MOST_ELEMENTS = 64;

    /** Data about people: a birth date, a name, a sex. Never log them. */
    private static final Set<String> PERSONAL = Set.of("8017", "8018");

    /**
     * An identifier and its value.
     *
     * @param ai a GS1 application identifier, two to four digits; in a message of format 06, a data identifier of ANSI MH10.8.2,
     *     which ends with a letter
     */
    public record Element(String ai, String value) {
        /** Returns true if the value names or describes a person. */
        public boolean isPersonal() {
            return ai.startsWith("725") || PERSONAL.contains(ai);
        }
    }

    public ElementString {
        elements = List.copyOf(elements);
        warnings = List.copyOf(warnings);
    }

    public Optional<String> value(String ai) {
        return elements.stream()
                .filter(each -> each.ai().equals(ai))
                .map(Element::value)
                .findFirst();
    }

    /** Returns the product (01, 8P), or the product in a logistic unit (02). */
    public Optional<Gtin> gtin() {
        return value("01").or(() -> value("02")).or(() -> value("8P")).flatMap(Gtin::find);
    }

    /** Returns the identifier of the product, its GTIN or its PPN, in the form in which items store it. */
    public Optional<String> product() {
        return gtin().map(Gtin::digits).or(() -> value("9N").flatMap(Ppn::find).map(Ppn::code));
    }

    /** Returns the batch or lot (10, 1T). */
    public Optional<String> lot() {
        return value("10").or(() -> value("1T"));
    }

    public Optional<String> serial() {
        return value("21").or(() -> value("S"));
    }

    /**
     * Returns the last day on which the goods may be used (17, the date of 7003, 14D, or the D of medicines); the last day of the
     * month if the code has no day.
     */
    public Optional<LocalDate> expiresOn() {
        return value("17")
                .or(() -> value("7003"))
                .or(() -> value("D"))
                .map(this::date)
                .or(() -> value("14D").map(each -> LocalDate.parse(each, DateTimeFormatter.BASIC_ISO_DATE)));
    }

    /** Returns the number of pieces in a variable pack (30), or of products in a logistic unit (37). */
    public Optional<Long> count() {
        return value("30").or(() -> value("37")).map(Long::valueOf);
    }

    /** Resolves the century (General Specifications 7.12): from 49 years back to 50 years ahead. */
    private LocalDate date(String yymmdd) {
        int year = Integer.parseInt(yymmdd.substring(0, 2));
        int distance = year - readOn.getYear() % 100;
        int century = readOn.getYear() - readOn.getYear() % 100;
        if (distance >= 51) {
            century -= 100;
        } else if (distance <= -50) {
            century += 100;
        }
        YearMonth month = YearMonth.of(century + year, Integer.parseInt(yymmdd.substring(2, 4)));
        int day = Integer.parseInt(yymmdd.substring(4, 6));
        return day == 0 ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** Leaves out values that describe a person. */
    @Override
    public String toString() {
        return elements.stream()
                .map(each -> "(" + each.ai() + ")" + (each.isPersonal() ? "…" : each.value()))
                .collect(Collectors.joining());
    }
}
