package org.sklad.platform.lists;

import java.util.List;
import org.sklad.platform.i18n.Message;

/**
 * A field of the filter on the page of a list.
 *
 * @param name component of the filter record
 * @param label key of its label
 * @param type {@code date}, {@code text} or {@code select}
 * @param options of a select, in order
 */
public record ListField(String name, String label, String type, List<Option> options) {
    public ListField {
        options = List.copyOf(options);
    }

    /** A value that can be chosen, and its words. */
    public record Option(String value, Message words) {}

    boolean isSelect() {
        return type.equals("select");
    }
}
