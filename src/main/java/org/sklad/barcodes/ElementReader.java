package org.sklad.barcodes;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.platform.i18n.Message;

/** Reads one element string from left to right. Never throws, whatever the text. */
final class ElementReader {
    private final String text;
    private final Elements elements = new Elements();
    private int at;

    private ElementReader(String text) {
        this.text = text;
    }

    static ElementString read(String text, LocalDate today) {
        ElementReader reader = new ElementReader(text);
        return reader.elements.end(reader.readAll(), today);
    }

    private Optional<Message> readAll() {
        skipSeparator();
        do {
            Optional<Message> fault = readOne();
            if (fault.isPresent()) {
                return fault;
            }
        } while (at < text.length());
        return Optional.empty();
    }

    private Optional<Message> readOne() {
        Optional<ApplicationIdentifier> found = ApplicationIdentifiers.at(text, at);
        if (found.isEmpty()) {
            boolean missing = at >= text.length() || text.startsWith(Separators.GS, at);
            return Elements.said(
                    missing ? ElementFault.IDENTIFIER_MISSING : ElementFault.UNKNOWN_IDENTIFIER,
                    Elements.visible(text.substring(at, Math.min(text.length(), at + 4))),
                    "");
        }
        ApplicationIdentifier identifier = found.get();
        at += identifier.ai().length();
        String value = text.substring(at, endOfValue(identifier));
        at += value.length();
        skipSeparator();
        return elements.add(identifier, value);
    }

    private int endOfValue(ApplicationIdentifier identifier) {
        int separator = text.indexOf(Separators.GS, at);
        int end = separator < 0 ? text.length() : separator;
        return ApplicationIdentifiers.predefinedLength(identifier.ai())
                .map(length -> Math.min(end, at + length))
                .orElse(end);
    }

    /** Skips a separator, which may be at the start, after every element (even if none is needed) and at the end. */
    private void skipSeparator() {
        if (text.startsWith(Separators.GS, at)) {
            at++;
        }
    }
}
