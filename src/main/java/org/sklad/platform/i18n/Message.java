package org.sklad.platform.i18n;

import java.util.List;

/** A text to show in the reader's language: a key of the message files and its arguments. */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
