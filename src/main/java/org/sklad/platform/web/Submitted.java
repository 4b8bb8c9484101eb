package org.sklad.platform.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Suppliers;
import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.i18n.Refused;

/**
 * A form from a page: the entered values, and on demand the record of the JSON API. A form with files is read at the first
 * access, so that a page can refuse the request before it reads 10 MB.
 *
 * <p>It is {@link Closeable} so that Jersey leaves the body open until then; closing does nothing.
 */
public final class Submitted<T> implements Closeable {
    /** The field in which the pages of a shared station name their operator. */
    static final String BY = "page.by";

    private final Supplier<Sent<T>> sent;

    /** The parsed content of the request. */
    record Sent<T>(
            FormState entered,
            ObjectNode fields,
            Function<ObjectNode, Read<T>> reader,
            Map<String, List<byte[]>> files,
            FormRows rows) {
        Sent<T> changed(Consumer<ObjectNode> change) {
            ObjectNode changed = fields.deepCopy();
            change.accept(changed);
            return new Sent<>(entered, changed, reader, files, rows);
        }

        Sent<T> checked(Consumer<T> check) {
            return new Sent<>(entered, fields, each -> reader.apply(each).checked(check), files, rows);
        }
    }

    /**
     * The readable part of the record.
     *
     * @param unreadable fields with invalid values; they are null in the record
     */
    public record Read<T>(T form, List<FieldError> unreadable) {
        public Read {
            unreadable = List.copyOf(unreadable);
        }

        private Read<T> checked(Consumer<T> check) {
            if (unreadable.isEmpty()) {
                check.accept(form);
            }
            return this;
        }
    }

    Submitted(Supplier<Sent<T>> sent) {
        this.sent = Suppliers.memoize(sent::get);
    }

    /**
     * Refuses the form where it is read if its page was shown to another operator. The refusal has a page of its own, because this one
     * would show what the other typed.
     *
     * @param operator id of the caller
     */
    public Submitted<T> by(String operator) {
        return new Submitted<>(() -> {
            String shownTo = sent.get().entered().value(BY);
            if (!shownTo.isEmpty() && !shownTo.equals(operator)) {
                throw Refused.forbidden("platform.form-of-another");
            }
            return sent.get();
        });
    }

    /** Returns the entered values, to show them again. */
    public FormState entered() {
        return sent.get().entered();
    }

    /** Returns the entered values with what is wrong with them. */
    public FormState refusedBy(Refusal why) {
        return entered().refusedBy(why).withErrorsAt(sent.get().rows()::typed);
    }

    /**
     * Returns the record.
     *
     * @throws InvalidFields if a field is unreadable, so that the page can show the error beside it
     */
    public T form() {
        Read<T> read = read();
        if (!read.unreadable().isEmpty()) {
            throw new InvalidFields(read.unreadable());
        }
        return read.form();
    }

    /** Returns the record with its unreadable fields, for a page that shows all errors at once. */
    public Read<T> read() {
        return sent.get().reader().apply(sent.get().fields());
    }

    /** Sets a field of the record that the page knows, such as the thing of its address. */
    public Submitted<T> with(String field, String value) {
        return new Submitted<>(() -> sent.get().changed(fields -> fields.put(field, value)));
    }

    /** Leaves a field out of the record, because another field says that the page does not mean it. */
    public Submitted<T> without(String field) {
        return new Submitted<>(() -> sent.get().changed(fields -> FormRows.isRemoved(fields, field)));
    }

    /** Adds a check of the page to the reading of the record. */
    public Submitted<T> requiring(Consumer<T> check) {
        return new Submitted<>(() -> sent.get().checked(check));
    }

    /** Returns the first file chosen in the field; empty if there is none. A browser does not show a file again. */
    public Optional<byte[]> file(String name) {
        return sent.get().files().getOrDefault(name, List.of()).stream().findFirst();
    }

    @Override
    public void close() {
        // The content is in memory, and the server closes the body.
    }
}
