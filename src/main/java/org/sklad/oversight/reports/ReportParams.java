package org.sklad.oversight.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.Choice;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Parameters of reports, parsed strictly. Empty text is absent. */
final class ReportParams {
    private ReportParams() {}

    static Optional<Category> category(String text) {
        return Choice.find("category", Category.class, text);
    }

    static Optional<ExpiryWindow> window(String text) {
        return Choice.find("window", ExpiryWindow.class, text);
    }

    static Optional<Boolean> yesOrNo(String field, String text) {
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            throw new InvalidFields(field, Message.of("platform.field.choice", "true, false"));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.equals("true"));
    }

    static Optional<LocalDate> date(String field, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            throw new InvalidFields(field, Message.of("platform.field.date"));
        }
    }
}
