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
 * What a maker's code says: elements of an identifier and a value each, in the order of the code, whatever its form: a GS1 element
 * string, in brackets too, an EAN with a composite part, a GS1 Digital Link, a message of ISO/IEC 15434. What could not be read is
 * said by {@link #error} and stays in the raw code; what could be read before it stands here, and is not acted upon.
 *
 * @param elements without repetitions
 * @param warnings rules of GS1 that the code breaks without being less clear, such as a lot without a product
 * @param readOn the day that gives two digits of a year their century
 */
public record ElementString(List<Element> elements, List<Message> warnings, Optional<Message> error, LocalDate readOn) {
    /** More than any pack holds. */
    static final int MOST_ELEMENTS = 64;

    /** Of people: a birth date, a name, a sex. Never to be logged. */
    private static final Set<String> PERSONAL = Set.of("8017", "8018");

    /**
     * An identifier and what follows it.
     *
     * @param ai an application identifier of GS1, two to four digits; or in a message of format 06 a data identifier of ANSI
     *     MH10.8.2, which ends with a letter
     */
    public record Element(String ai, String value) {
        /** True for what names or describes a person. */
        public boolean isPersonal() {
            return ai.startsWith("725") || PERSONAL.contains(ai);
        }
    }

    public ElementString {
        elements = List.copyOf(elements);
        warnings = List.copyOf(warnings);
    }

    /**
     * The elements in what was scanned, where it has such: named so by the scanner, or, since most wedge scanners name nothing, by
     * beginning with a separator, with a GTIN in brackets, as a message of ISO/IEC 15434 does, as an address with a key in its path,
     * or with 01 and a right GTIN and being readable to its end.
     *
     * @param today the day that gives two digits of a year their century
     */
    public static Optional<ElementString> find(Scanned.Other scanned, LocalDate today) {
        String text = Separators.plain(scanned.text());
        Optional<String> named = scanned.identifier().filter(Envelope.ELEMENT_STRINGS::contains);
        if (named.isPresent() || text.startsWith(Separators.GS)) {
            return Optional.of(ElementReader.read(text, today));
        }
        return Brackets.removed(text)
                .or(() -> Composite.joined(text))
                .map(each -> ElementReader.read(each, today))
                .or(() -> FormatReader.read(text, today))
                .or(() -> LinkReader.read(scanned.text(), today))
                .or(() -> broken(scanned, today).filter(read -> read.error().isEmpty()));
    }

    /**
     * What begins with 01 and a right GTIN as an element string, be it readable to its end or not. Where such a code is known as
     * nothing else, a scanner that names nothing has most likely lost a part of it.
     */
    public static Optional<ElementString> broken(Scanned.Other scanned, LocalDate today) {
        String text = Separators.plain(scanned.text());
        boolean likely = text.length() > 16
                && text.startsWith("01")
                && Gtin.find(text.substring(2, 16)).isPresent();
        return likely ? Optional.of(ElementReader.read(text, today)) : Optional.empty();
    }

    public Optional<String> value(String ai) {
        return elements.stream()
                .filter(each -> each.ai().equals(ai))
                .map(Element::value)
                .findFirst();
    }

    /** The product (01, 8P), or that which a logistic unit holds (02). */
    public Optional<Gtin> gtin() {
        return value("01").or(() -> value("02")).or(() -> value("8P")).flatMap(Gtin::find);
    }

    /** What the product is known by: its GTIN, or its PPN, as identifiers of items are kept. */
    public Optional<String> product() {
        return gtin().map(Gtin::digits).or(() -> value("9N").flatMap(Ppn::find).map(Ppn::code));
    }

    /** The batch or lot (10, 1T). */
    public Optional<String> lot() {
        return value("10").or(() -> value("1T"));
    }

    public Optional<String> serial() {
        return value("21").or(() -> value("S"));
    }

    /**
     * Through which day the goods may be used (17, the date of 7003, 14D, or the D of medicines); without a day, through the last of
     * the month.
     */
    public Optional<LocalDate> expiresOn() {
        return value("17")
                .or(() -> value("7003"))
                .or(() -> value("D"))
                .map(this::date)
                .or(() -> value("14D").map(each -> LocalDate.parse(each, DateTimeFormatter.BASIC_ISO_DATE)));
    }

    /** How many pieces a variable pack holds (30), or how many products a logistic unit (37). */
    public Optional<Long> count() {
        return value("30").or(() -> value("37")).map(Long::valueOf);
    }

    /** General Specifications 7.12: from 49 years back to 50 years ahead. */
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

    /** Without what describes a person. */
    @Override
    public String toString() {
        return elements.stream()
                .map(each -> "(" + each.ai() + ")" + (each.isPersonal() ? "…" : each.value()))
                .collect(Collectors.joining());
    }
}
