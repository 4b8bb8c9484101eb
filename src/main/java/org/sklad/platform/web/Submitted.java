package org.sklad.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sklad.platform.i18n.InvalidFields;

/** A form as a page sent it: what was typed, and on demand the same record that the JSON API takes. */
public final class Submitted<T> {
    private final Entered entered;
    private final Supplier<T> form;
    private final Map<String, List<byte[]>> files;

    Submitted(Entered entered, Supplier<T> form, Map<String, List<byte[]>> files) {
        this.entered = entered;
        this.form = form;
        this.files = files;
    }

    /** What was typed, to be shown again. */
    public Entered entered() {
        return entered;
    }

    /**
     * The record, read when asked for.
     *
     * @throws InvalidFields when a field cannot be read as what it should be, so that the page can say so beside it
     */
    public T form() {
        return form.get();
    }

    /** The bytes of the first file that was chosen in the field; empty where none was. A browser shows no file again. */
    public Optional<byte[]> file(String name) {
        return files.getOrDefault(name, List.of()).stream().findFirst();
    }
}
