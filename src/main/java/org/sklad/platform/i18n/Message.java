package org.sklad.platform.i18n;

import java.util.List;

/** A text to be said in the reader's language: a key of the message files and the values that stand in it. */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
