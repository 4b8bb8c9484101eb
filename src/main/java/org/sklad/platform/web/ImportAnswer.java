package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Imported;

/**
 * What an import did, or would do.
 *
 * @param refused how many lines did not enter
 * @param rejected why, line by line and column by column; the first 1,000
 */
public record ImportAnswer(int created, int updated, int unchanged, int refused, List<RejectedAnswer> rejected) {
    /** Why a line did not enter, in the reader's language; the field is empty for the line as a whole. */
    public record RejectedAnswer(int line, String field, String message) {}

    /** In the language in which the request wants its answer. */
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
