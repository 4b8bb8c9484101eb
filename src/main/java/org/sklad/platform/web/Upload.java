package org.sklad.platform.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.sklad.platform.sheets.SheetFile;

/**
 * A form with a file, as a page sends it ({@code multipart/form-data}); closing it removes the file.
 *
 * @param fields the other fields, each with its first value
 * @param file the sheet; absent where nobody chose one
 */
public record Upload(Map<String, String> fields, Optional<SheetFile> file) implements AutoCloseable {
    public Upload {
        fields = Map.copyOf(fields);
    }

    /** Empty where there is no such field. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
