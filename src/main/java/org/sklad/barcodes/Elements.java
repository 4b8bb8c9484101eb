package org.sklad.barcodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sklad.barcodes.ElementString.Element;
import org.sklad.platform.i18n.Message;

/** The elements that were read so far, in any form of code, and the rules of GS1 for them. Never throws, whatever the input. */
final class Elements {
    private static final int MOST_NAMED = 12;

    private final List<Element> read = new ArrayList<>();

    /** Adds an element, or returns its fault. A faulty element is not added. */
    Optional<Message> add(ApplicationIdentifier identifier, String value) {
        Optional<ElementFault> fault = faultOf(identifier, value);
        return fault.isPresent()
                ? said(fault.get(), identifier.ai(), visible(value))
                : add(new Element(identifier.ai(), value));
    }

    /** Adds an element that was already checked. An equal element is ignored. */
    Optional<Message> add(Element element) {
        Optional<Element> present =
                read.stream().filter(each -> each.ai().equals(element.ai())).findFirst();
        if (present.isPresent()) {
            return present.get().equals(element)
                    ? Optional.empty()
                    : said(ElementFault.REPEATED, element.ai(), visible(element.value()));
        }
        if (read.size() == ElementString.MOST_ELEMENTS) {
            return said(ElementFault.TOO_MANY, element.ai(), "");
        }
        read.add(element);
        return Optional.empty();
    }

    boolean has(String ai) {
        return read.stream().anyMatch(each -> each.ai().equals(ai));
    }

    /** Ends the reading. Without an earlier fault, elements that exclude each other are the fault. */
    ElementString end(Optional<Message> error, LocalDate today) {
        Optional<Message> wrong = error.or(this::excluded);
        return new ElementString(read, wrong.isPresent() ? List.of() : warnings(), wrong, today);
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

    private Optional<Message> excluded() {
        Set<String> there = identifiers();
        for (Element each : read) {
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

    private List<Message> warnings() {
        Set<String> there = identifiers();
        List<Message> warnings = new ArrayList<>();
        for (Element each : read) {
            ApplicationIdentifiers.find(each.ai()).stream()
                    .flatMap(identifier -> identifier.needed().stream())
                    .filter(oneOf -> oneOf.stream().noneMatch(there::contains))
                    .forEach(oneOf -> warnings.add(Message.of("barcodes.element.needs", each.ai(), named(oneOf))));
        }
        return warnings;
    }

    /** Returns the first few identifiers; among a hundred measures the first are enough. */
    private static String named(Set<String> oneOf) {
        List<String> sorted = oneOf.stream().sorted().toList();
        String few = sorted.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return sorted.size() > MOST_NAMED ? few + ", …" : few;
    }

    private Set<String> identifiers() {
        return read.stream().map(Element::ai).collect(Collectors.toSet());
    }

    /** Replaces control characters with their Unicode pictures. */
    static String visible(String value) {
        return value.codePoints()
                .map(each -> each < 0x20 ? 0x2400 + each : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static Optional<Message> said(ElementFault fault, String ai, String value) {
        return Optional.of(Message.of(fault.key(), ai, value));
    }
}
