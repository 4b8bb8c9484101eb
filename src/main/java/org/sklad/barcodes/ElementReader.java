package org.sklad.barcodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.barcodes.ElementString.Element;
import org.sklad.platform.i18n.Message;

/** Reads one element string from left to right. Never throws, whatever it is given. */
final class ElementReader {
    private final String text;
    private final List<Element> elements = new ArrayList<>();
    private int at;

    private ElementReader(String text) {
        this.text = text;
    }

    static ElementString read(String text, LocalDate today) {
        ElementReader reader = new ElementReader(text);
        Optional<Message> error = reader.readAll();
        return new ElementString(
                reader.elements, error.isPresent() ? List.of() : warnings(reader.elements), error, today);
    }

    private Optional<Message> readAll() {
        skipSeparator();
        do {
            Optional<Message> fault = readOne();
            if (fault.isPresent()) {
                return fault;
            }
        } while (at < text.length());
        return excluded();
    }

    private Optional<Message> readOne() {
        Optional<ApplicationIdentifier> found = ApplicationIdentifiers.at(text, at);
        if (found.isEmpty()) {
            boolean missing = at >= text.length() || text.startsWith(Separators.GS, at);
            return said(
                    missing ? ElementFault.IDENTIFIER_MISSING : ElementFault.UNKNOWN_IDENTIFIER,
                    visible(text.substring(at, Math.min(text.length(), at + 4))),
                    "");
        }
        ApplicationIdentifier identifier = found.get();
        at += identifier.ai().length();
        String value = text.substring(at, endOfValue(identifier));
        at += value.length();
        skipSeparator();
        Optional<ElementFault> fault = faultOf(identifier, value);
        return fault.isPresent() ? said(fault.get(), identifier.ai(), visible(value)) : keep(identifier.ai(), value);
    }

    private int endOfValue(ApplicationIdentifier identifier) {
        int separator = text.indexOf(Separators.GS, at);
        int end = separator < 0 ? text.length() : separator;
        return ApplicationIdentifiers.predefinedLength(identifier.ai())
                .map(length -> Math.min(end, at + length))
                .orElse(end);
    }

    /** One may stand after every element, also where none is needed, and at the end. */
    private void skipSeparator() {
        if (text.startsWith(Separators.GS, at)) {
            at++;
        }
    }

    private static Optional<ElementFault> faultOf(ApplicationIdentifier identifier, String value) {
        if (value.isEmpty()) {
            return Optional.of(ElementFault.EMPTY_VALUE);
        }
        if (value.length() > identifier.most()) {
            return Optional.of(ElementFault.TOO_LONG);
        }
        return identifier.faultOf(value);
    }

    private Optional<Message> keep(String ai, String value) {
        Optional<Element> present =
                elements.stream().filter(each -> each.ai().equals(ai)).findFirst();
        if (present.isPresent()) {
            return present.get().value().equals(value)
                    ? Optional.empty()
                    : said(ElementFault.REPEATED, ai, visible(value));
        }
        if (elements.size() == ElementString.MOST_ELEMENTS) {
            return said(ElementFault.TOO_MANY, ai, "");
        }
        elements.add(new Element(ai, value));
        return Optional.empty();
    }

    private Optional<Message> excluded() {
        Set<String> there = identifiers(elements);
        for (Element each : elements) {
            Optional<String> other = ApplicationIdentifiers.find(each.ai()).stream()
                    .flatMap(identifier -> identifier.never().stream())
                    .filter(there::contains)
                    .findFirst();
            if (other.isPresent()) {
                return said(ElementFault.EXCLUDED, each.ai(), other.get());
            }
        }
        return Optional.empty();
    }

    private static List<Message> warnings(List<Element> elements) {
        Set<String> there = identifiers(elements);
        List<Message> warnings = new ArrayList<>();
        for (Element each : elements) {
            ApplicationIdentifiers.find(each.ai()).stream()
                    .flatMap(identifier -> identifier.needed().stream())
                    .filter(oneOf -> oneOf.stream().noneMatch(there::contains))
                    .forEach(oneOf -> warnings.add(Message.of(
                            "barcodes.element.needs",
                            each.ai(),
                            oneOf.stream().sorted().collect(Collectors.joining(", ")))));
        }
        return warnings;
    }

    private static Set<String> identifiers(List<Element> elements) {
        return elements.stream().map(Element::ai).collect(Collectors.toSet());
    }

    /** Control characters as the pictures that Unicode has for them. */
    private static String visible(String value) {
        return value.codePoints()
                .map(each -> each < 0x20 ? 0x2400 + each : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<Message> said(ElementFault fault, String ai, String value) {
        return Optional.of(Message.of(fault.key(), ai, value));
    }
}
