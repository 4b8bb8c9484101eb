package org.sklad.platform.lists;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.CodeGroups;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NamedByCode;
import org.sklad.platform.i18n.PersonCode;

/** A cell as people read it, on a page or on paper. */
public sealed interface Shown {
    /** The largest indentation: rows deeper in a tree have the same. */
    int DEEPEST = 5;

    /** Text shown unchanged: a code, a number or another word. */
    record Text(String value) implements Shown {}

    /** Text that a person typed. */
    record Prose(String value) implements Shown {}

    /** Words in the reader's language. */
    record Words(Message message) implements Shown {}

    /** A state, with the kind of chip that it is drawn as. */
    record Chip(String kind, Message message) implements Shown {}

    /** A name in both languages of the interface. */
    record Name(String bg, String en) implements Shown {
        /** Returns the name in a language. */
        public String in(Language language) {
            return language == Language.BG ? bg : en;
        }
    }

    /** A thing by its name, not by its code. */
    record Named(NamedByCode thing) implements Shown {}

    /** The case code of a person, which leads to the person's page if the reader can open that page. */
    record Person(PersonCode code) implements Shown {}

    /** The digits on a label, in groups. */
    record Code(String digits) implements Shown {}

    record Whole(long value) implements Shown {}

    /** A number with its unit, in words. */
    record Quantity(Message message) implements Shown {}

    record Day(LocalDate value) implements Shown {}

    record Time(Instant value) implements Shown {}

    /** A time with its date, where "2 hours ago" is not enough. */
    record Exact(Instant value) implements Shown {}

    /** An amount of money. */
    record Money(BigDecimal amount, String currency) implements Shown {}

    /** A cell that leads to another page. */
    record Link(String href, Shown shown) implements Shown {}

    /** A cell of a tree, with the number of rows that it is beneath. */
    record Nested(int depth, Shown shown) implements Shown {}

    /**
     * A button that acts on the row.
     *
     * @param href where it sends the id of the act
     */
    record Act(String href, UUID id, Message words, boolean danger) implements Shown {}

    /** Several lines. */
    record Lines(List<Shown> lines) implements Shown {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Nothing to show. */
    static Shown nothing() {
        return new Lines(List.of());
    }

    /** Returns a line for each of several values. */
    static <T> Shown lines(Collection<T> values, Function<T, Shown> line) {
        return new Lines(values.stream().map(line).toList());
    }

    /** Returns what is there, or nothing. */
    static <T> Shown of(Optional<T> value, Function<T, Shown> shown) {
        return value.map(shown).orElseGet(Shown::nothing);
    }

    /** Returns true for a cell whose digits belong in one column. */
    default boolean isNumber() {
        return this instanceof Whole || this instanceof Quantity || this instanceof Money;
    }

    /** Returns how far a cell of a tree is indented; 0 for any other. */
    default int indent() {
        return this instanceof Nested nested ? Math.min(nested.depth(), DEEPEST) : 0;
    }

    /** Returns true for a cell without anything to read. */
    default boolean isEmpty() {
        return (this instanceof Text text && text.value().isEmpty())
                || (this instanceof Prose prose && prose.value().isEmpty())
                || (this instanceof Lines all && all.lines().stream().allMatch(Shown::isEmpty));
    }

    /** The cell on paper. */
    default String text(Messages messages, Language language, Formats formats) {
        if (this instanceof Text text) {
            return text.value();
        }
        if (this instanceof Prose prose) {
            return prose.value();
        }
        if (this instanceof Words words) {
            return messages.text(language, words.message());
        }
        if (this instanceof Chip chip) {
            return messages.text(language, chip.message());
        }
        if (this instanceof Name name) {
            return name.in(language);
        }
        if (this instanceof Named named) {
            return messages.name(language, named.thing());
        }
        if (this instanceof Person person) {
            return person.code().grouped();
        }
        if (this instanceof Code code) {
            return CodeGroups.text(code.digits());
        }
        if (this instanceof Whole whole) {
            return formats.number(whole.value());
        }
        if (this instanceof Quantity quantity) {
            return messages.text(language, quantity.message());
        }
        if (this instanceof Money money) {
            return formats.money(money.amount(), money.currency());
        }
        if (this instanceof Day day) {
            return formats.date(day.value());
        }
        if (this instanceof Exact exact) {
            return formats.exact(exact.value());
        }
        if (this instanceof Link link) {
            return link.shown().text(messages, language, formats);
        }
        if (this instanceof Nested nested) {
            return "– ".repeat(nested.depth()) + nested.shown().text(messages, language, formats);
        }
        if (this instanceof Act act) {
            return messages.text(language, act.words());
        }
        if (this instanceof Lines all) {
            return all.lines().stream()
                    .map(each -> each.text(messages, language, formats))
                    .collect(Collectors.joining("\n"));
        }
        return formats.exact(((Time) this).value());
    }
}
