package org.sklad.scanning;

import java.util.Optional;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/**
 * A thing found by words or by its number.
 *
 * @param kind key of the name of its kind
 * @param name name or number, which leads to its page
 * @param about the most important fact about it
 * @param state state of a paper or an order
 */
public record Hit(String kind, Message name, Optional<Message> about, Optional<Shown.Chip> state, String href) {
    static Hit of(String kind, Message name, Optional<Message> about, String href) {
        return new Hit("scanning.kind." + kind, name, about, Optional.empty(), href);
    }

    static Hit of(String kind, String name, Optional<Message> about, String href) {
        return of(kind, plain(name), about, href);
    }

    Hit in(Shown.Chip is) {
        return new Hit(kind, name, about, Optional.of(is), href);
    }

    static Message plain(String text) {
        return Message.of("catalogue.title.name", text);
    }
}
