package org.sklad.platform.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NamedByCode;

/**
 * A field of a list's filter.
 *
 * @param name component of the filter record
 * @param label key of its label
 * @param kind how it is chosen
 * @param options of a choice or of tabs, in order
 * @param thing what a typed code stands for, if people know it by name
 */
public record ListField(
        String name,
        String label,
        Kind kind,
        List<Option> options,
        Function<String, Optional<? extends NamedByCode>> thing) {
    ListField(String name, String label, Kind kind, List<Option> options) {
        this(name, label, kind, options, any -> Optional.empty());
    }

    public ListField {
        options = List.copyOf(options);
    }

    /** A value that can be chosen, and its words. */
    public record Option(String value, Shown shown) {
        public Option(String value, Message words) {
            this(value, new Shown.Words(words));
        }
    }

    /** The kind of control with which a value is chosen. */
    public enum Kind {
        /** From a few values in a field of the filter. */
        SELECT,
        /** As tabs above the list. */
        TABS,
        /** A date that is typed. */
        DATE,
        /** A text that is typed. */
        TEXT,
        /** A whole number that is typed. */
        NUMBER,
        /** Yes, or no restriction. */
        FLAG,
        /** Only by a link from another page. The page names it and lets people take it away. */
        LINKED
    }

    /** Returns true if the field is in the form of the filter. */
    boolean isTyped() {
        return kind != Kind.TABS && kind != Kind.LINKED;
    }

    private Shown named(String value) {
        return thing.apply(value).<Shown>map(Shown.Named::new).orElseGet(() -> new Shown.Text(value));
    }

    /** The reader of forms also takes a date from a time, which is shown as it was sent. */
    private static Shown day(String value) {
        try {
            return new Shown.Day(LocalDate.parse(value));
        } catch (DateTimeParseException time) {
            return new Shown.Text(value);
        }
    }

    /** The words for a value. */
    Shown shown(String value) {
        return options.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .map(Option::shown)
                .orElseGet(() -> kind == Kind.DATE
                        ? day(value)
                        : kind == Kind.FLAG ? new Shown.Words(Message.of("platform.list.yes")) : named(value));
    }
}
