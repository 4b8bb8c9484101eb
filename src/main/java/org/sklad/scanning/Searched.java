package org.sklad.scanning;

import java.util.List;
import org.sklad.centres.places.Centre;
import org.sklad.platform.i18n.LocalizedValue;
import org.sklad.platform.i18n.Message;

/**
 * The scope of a search.
 *
 * @param kinds parts of keys: {@code goods}, {@code places}
 * @param everywhere true for all centres of the operator
 * @param widens true if the operator has further centres to search
 * @param names true if the operator may search people by name, which is another page with a purpose
 */
public record Searched(List<String> kinds, boolean everywhere, boolean widens, boolean names) {
    public Searched {
        kinds = List.copyOf(kinds);
    }

    /** Returns the text about a search that found nothing. */
    public Message nothing(String words, Centre centre) {
        return everywhere
                ? Message.of("scanning.nothing.everywhere", words)
                : Message.of("scanning.nothing", words, (LocalizedValue) centre::name);
    }
}
