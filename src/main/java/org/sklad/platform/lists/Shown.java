package org.sklad.platform.lists;

import java.time.Instant;
import java.time.LocalDate;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;

/** A cell as people read it, on a page or on paper. */
public sealed interface Shown {
    /** Text that a person typed, or a code. */
    record Text(String value) implements Shown {}

    /** Words in the reader's language. */
    record Words(Message message) implements Shown {}

    /** A state, with the kind of chip that it is drawn as. */
    record Chip(String kind, Message message) implements Shown {}

    record Whole(long value) implements Shown {}

    record Day(LocalDate value) implements Shown {}

    record Time(Instant value) implements Shown {}

    /** The cell on paper. */
    default String text(Messages messages, Language language, Formats formats) {
        if (this instanceof Text text) {
            return text.value();
        }
        if (this instanceof Words words) {
            return messages.text(language, words.message());
        }
        if (this instanceof Chip chip) {
            return messages.text(language, chip.message());
        }
        if (this instanceof Whole whole) {
            return formats.number(whole.value());
        }
        if (this instanceof Day day) {
            return formats.date(day.value());
        }
        return formats.exact(((Time) this).value());
    }
}
