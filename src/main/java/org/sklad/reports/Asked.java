package org.sklad.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.catalogue.Category;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** What an address asks of a report, read strictly; empty text asks for nothing. */
final class Asked {
    private Asked() {}

    static Optional<Category> category(String text) {
        return word("category", text, Category.values());
    }

    static Optional<ExpiryWindow> window(String text) {
        return word("window", text, ExpiryWindow.values());
    }

    static Optional<Boolean> yesOrNo(String field, String text) {
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            throw new InvalidFields(field, Message.of("platform.field.choice", "true, false"));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.equals("true"));
    }

    static Optional<LocalDate> date(String field, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            throw new InvalidFields(field, Message.of("platform.field.date"));
        }
    }

    private static <E extends Enum<E>> Optional<E> word(String field, String text, E[] words) {
        Optional<E> found =
                Arrays.stream(words).filter(each -> each.name().equals(text)).findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            String all = Arrays.stream(words).map(Enum::name).collect(Collectors.joining(", "));
            throw new InvalidFields(field, Message.of("platform.field.choice", all));
        }
        return found;
    }
}
