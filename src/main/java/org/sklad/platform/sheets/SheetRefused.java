package org.sklad.platform.sheets;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because the whole file is unreadable. If headings are wrong, it names each of them. */
public final class SheetRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    SheetRefused(Message message, List<FieldError> headings) {
        super(Kind.RULE, "sheet-refused", message, headings);
    }

    SheetRefused(String messageKey, Object... arguments) {
        this(Message.of(messageKey, arguments), List.of());
    }

    /** Creates the refusal of a workbook whose content would not fit into memory. */
    static SheetRefused tooBig() {
        return new SheetRefused("platform.sheet.too-big-inside");
    }
}
