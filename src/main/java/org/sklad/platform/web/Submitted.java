package org.sklad.platform.web;

import com.google.common.base.Suppliers;
import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;

/**
 * A form as a page sent it: what was typed, and on demand the same record that the JSON API takes. A form with files is read when
 * first asked for, so that a page can refuse who may not send it before 10 MB are taken in.
 *
 * <p>It is {@link Closeable} so that Jersey leaves the body open until then; there is nothing to close.
 */
public final class Submitted<T> implements Closeable {
    private final Supplier<Sent<T>> sent;

    /** What came, read. */
    record Sent<T>(FormState entered, Supplier<Read<T>> form, Map<String, List<byte[]>> files) {}

    /**
     * The record as far as it can be read.
     *
     * @param unreadable fields that cannot be what they should be; they are null in the record
     */
    public record Read<T>(T form, List<FieldError> unreadable) {
        public Read {
            unreadable = List.copyOf(unreadable);
        }
    }

    Submitted(Supplier<Sent<T>> sent) {
        this.sent = Suppliers.memoize(sent::get);
    }

    /** What was typed, to be shown again. */
    public FormState entered() {
        return sent.get().entered();
    }

    /**
     * The record, read when asked for.
     *
     * @throws InvalidFields when a field cannot be read as what it should be, so that the page can say so beside it
     */
    public T form() {
        Read<T> read = read();
        if (!read.unreadable().isEmpty()) {
            throw new InvalidFields(read.unreadable());
        }
        return read.form();
    }

    /** The record with what cannot be read of it, for a page that names all errors at once. */
    public Read<T> read() {
        return sent.get().form().get();
    }

    /** The bytes of the first file that was chosen in the field; empty where none was. A browser shows no file again. */
    public Optional<byte[]> file(String name) {
        return sent.get().files().getOrDefault(name, List.of()).stream().findFirst();
    }

    @Override
    public void close() {
        // What was read stands in memory, and the body belongs to the server.
    }
}
