package org.sklad.barcodes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.barcodes.ElementString.Element;
import org.sklad.platform.i18n.Message;

/**
 * Reads the two formats of ISO/IEC 15434 that are used on goods: 05, which holds an element string, and 06, whose fields start
 * with a data identifier (ANSI MH10.8.2), as on German medicine packs (IFA coding system). The record separators and the end may
 * be missing, because wedge scanners lose them. Without group separators the fields cannot be separated.
 */
final class FormatReader {
    private static final Pattern MESSAGE = Pattern.compile("\\[\\)>\u001e?(05|06)\u001d(.*?)\u001e?\u0004?");
    private static final Pattern FIELD = Pattern.compile("([0-9]{0,3}[A-Z])(.*)");

    /** Longer than any field on goods. */
    private static final int MOST_CHARACTERS = 50;

    /** The limit for a lot and a serial number (Delegated Regulation (EU) 2016/161 for the serial; IFA for both). */
    private static final int MOST_OF_NUMBERS = 20;

    private FormatReader() {}

    /** Reads a message; empty for any other text. */
    static Optional<ElementString> read(String plain, LocalDate today) {
        Matcher message = MESSAGE.matcher(plain);
        if (!message.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                message.group(1).equals("05")
                        ? ElementReader.read(message.group(2), today)
                        : fields(message.group(2), today));
    }

    private static ElementString fields(String text, LocalDate today) {
        Elements elements = new Elements();
        for (String field : text.split(Separators.GS, -1)) {
            Optional<Message> fault = field(elements, field);
            if (fault.isPresent()) {
                return elements.end(fault, today);
            }
        }
        return elements.end(Optional.empty(), today);
    }

    private static Optional<Message> field(Elements elements, String field) {
        Matcher parts = FIELD.matcher(field);
        if (!parts.matches()) {
            return Elements.said(
                    field.isEmpty() ? ElementFault.IDENTIFIER_MISSING : ElementFault.UNKNOWN_IDENTIFIER,
                    Elements.visible(field.substring(0, Math.min(4, field.length()))),
                    "");
        }
        String value = parts.group(2);
        Optional<ElementFault> fault = faultOf(parts.group(1), value);
        return fault.isPresent()
                ? Elements.said(fault.get(), parts.group(1), Elements.visible(value))
                : elements.add(new Element(parts.group(1), value));
    }

    private static Optional<ElementFault> faultOf(String identifier, String value) {
        if (value.isEmpty()) {
            return Optional.of(ElementFault.EMPTY_VALUE);
        }
        if (value.length() > MOST_CHARACTERS) {
            return Optional.of(ElementFault.TOO_LONG);
        }
        if (!Characters.SET_82.allow(value)) {
            return Optional.of(ElementFault.CHARACTER);
        }
        return switch (identifier) {
            case "9N" -> Ppn.find(value).isPresent() ? Optional.empty() : Optional.of(ElementFault.CHECK_DIGIT);
            case "8P" -> Gtin.find(value).isPresent() ? Optional.empty() : Optional.of(ElementFault.CHECK_DIGIT);
            case "1T", "S" -> value.length() > MOST_OF_NUMBERS ? Optional.of(ElementFault.TOO_LONG) : Optional.empty();
            case "D" -> date(value, 6, PartCheck.YYMMD0);
            case "14D", "16D" -> date(value, 8, PartCheck.YYYYMMDD);
            default -> Optional.empty();
        };
    }

    private static Optional<ElementFault> date(String value, int length, PartCheck check) {
        boolean form = value.length() == length && Digits.only(value);
        return form ? check.faultOf(value) : Optional.of(ElementFault.NO_SUCH_DATE);
    }
}
