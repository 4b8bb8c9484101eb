package org.sklad.platform.web;

import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.SheetFile;

/**
 * A form with a sheet in its field {@code file}, as a page sends it ({@code multipart/form-data}). It is read on use, so that a
 * page can refuse the request before it reads 20 MB. The sheet is never in memory, and is deleted afterwards.
 *
 * <p>It is {@link Closeable} so that Jersey leaves the body open until then; closing does nothing.
 */
public final class Upload implements Closeable {
    private static final String FILE = "file";

    private final MediaType type;
    private final InputStream body;

    Upload(MediaType type, InputStream body) {
        this.type = type;
        this.body = body;
    }

    /**
     * Reads the form and passes the sheet on. Call it once.
     *
     * @param use gets the sheet and the pressed button ({@code act}; empty for none)
     * @throws InvalidFields if no file was chosen
     */
    public <R> R use(BiFunction<Path, String, R> use) {
        try (SheetFile sheet = SheetFile.empty()) {
            Multipart<SheetFile> form = Multipart.read(type, body, () -> into(sheet));
            if (!form.files().containsKey(FILE)) {
                throw new InvalidFields(FILE, Message.of("platform.field.required"));
            }
            return use.apply(sheet.path(), act(form.fields()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Returns the sheet as the destination. Of several files the last one stays, because each overwrites the sheet; our pages
     * send one.
     */
    private static Multipart.Taking<SheetFile> into(SheetFile sheet) {
        try {
            return new Multipart.Taking<>(sheet.write(), () -> sheet);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String act(Map<String, List<String>> fields) {
        return fields.getOrDefault("act", List.of("")).get(0).strip();
    }

    @Override
    public void close() {
        // The server closes the body.
    }
}
