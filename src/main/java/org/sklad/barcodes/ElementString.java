package org.sklad.barcodes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.Message;

/**
 * What a GS1 code says: elements of an application identifier and a value each, in the order of the code. What could not be read
 * is said by {@link #error} and stays in the raw code; what could be read before it stands here, and is not acted upon.
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

    /** An application identifier and what follows it. */
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
     * The element string in what was scanned, where it is one: named so by the scanner, or, since most wedge scanners name
     * nothing, by beginning with a separator, with a GTIN in brackets, or with 01 and a right GTIN and being readable to its end.
     */
    public static Optional<ElementString> find(Scanned.Other scanned, LocalDate today) {
        String text = Separators.plain(scanned.text());
        boolean named =
                scanned.identifier().filter(Envelope.ELEMENT_STRINGS::contains).isPresent();
        if (named || text.startsWith(Separators.GS)) {
            return Optional.of(ElementReader.read(text, today));
        }
        Optional<String> unbracketed = Brackets.removed(text);
        if (unbracketed.isPresent()) {
            return unbracketed.map(each -> ElementReader.read(each, today));
        }
        return broken(scanned, today).filter(read -> read.error().isEmpty());
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

    /** The product (01), or that which a logistic unit holds (02). */
    public Optional<Gtin> gtin() {
        return value("01").or(() -> value("02")).flatMap(Gtin::find);
    }

    /** The batch or lot (10). */
    public Optional<String> lot() {
        return value("10");
    }

    public Optional<String> serial() {
        return value("21");
    }

    /** Through which day the goods may be used (17, or the date of 7003); without a day, through the last of the month. */
    public Optional<LocalDate> expiresOn() {
        return value("17").or(() -> value("7003")).map(this::date);
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
