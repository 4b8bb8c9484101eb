package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Imported;
import org.sklad.platform.sheets.SheetFile;

/**
 * The result of an import or of its preview.
 *
 * @param refused number of rejected lines
 * @param rejected the reasons by line and column; the first 1,000
 */
public record ImportAnswer(int created, int updated, int unchanged, int refused, List<RejectedAnswer> rejected) {
    /** A reason why a line was rejected, in the reader's language; the field is empty for the whole line. */
    public record RejectedAnswer(int line, String field, String message) {}

    /** Imports an uploaded sheet and answers in the language of the request. */
    public static ImportAnswer of(
            InputStream body, Function<Path, Imported> imports, Messages messages, HttpServletRequest request)
            throws IOException {
        try (SheetFile file = SheetFile.of(body)) {
            return of(imports.apply(file.path()), messages, request);
        }
    }

    /** Converts a result to the language of the request. */
    public static ImportAnswer of(Imported imported, Messages messages, HttpServletRequest request) {
        return new ImportAnswer(
                imported.created(),
                imported.updated(),
                imported.unchanged(),
                imported.refused(),
                imported.rejected().stream()
                        .map(each -> new RejectedAnswer(
                                each.line(), each.field(), messages.text(Pages.language(request), each.message())))
                        .toList());
    }
}
