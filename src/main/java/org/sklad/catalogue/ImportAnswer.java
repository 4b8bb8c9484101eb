package org.sklad.catalogue;

import java.util.List;
import java.util.function.Function;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Imported;

/**
 * What an import did, or would do.
 *
 * @param refused how many lines did not enter
 * @param rejected why, line by line and column by column; the first 1,000
 */
public record ImportAnswer(int created, int updated, int unchanged, int refused, List<RejectedAnswer> rejected) {
    /** Why a line did not enter, in the operator's language; the field is empty for the line as a whole. */
    public record RejectedAnswer(int line, String field, String message) {}

    static ImportAnswer of(Imported imported, Function<Message, String> said) {
        return new ImportAnswer(
                imported.created(),
                imported.updated(),
                imported.unchanged(),
                imported.refused(),
                imported.rejected().stream()
                        .map(each -> new RejectedAnswer(each.line(), each.field(), said.apply(each.message())))
                        .toList());
    }
}
