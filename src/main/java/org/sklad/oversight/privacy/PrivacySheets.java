package org.sklad.oversight.privacy;

import java.util.List;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.sheets.Column;

/** The columns of the list of processing activities. */
final class PrivacySheets {
    private PrivacySheets() {}

    static List<Column<ProcessingRecord.Activity>> processing(ProcessingRecord record, Language language) {
        return List.of(
                Column.text(
                        "privacy.processing.data",
                        "#meta+data",
                        each -> each.data().in(language)),
                Column.text(
                        "privacy.processing.subjects",
                        "#meta+subjects",
                        each -> each.subjects().in(language)),
                Column.text(
                        "privacy.processing.for",
                        "#meta+purpose",
                        each -> each.purpose().in(language)),
                Column.text(
                        "privacy.processing.basis",
                        "#meta+basis",
                        each -> each.basis().in(language)),
                Column.text(
                        "privacy.processing.seen-by",
                        "#meta+recipients",
                        each -> each.seenBy().in(language)),
                Column.text(
                        "privacy.processing.kept",
                        "#meta+retention",
                        each -> each.kept().in(language)),
                Column.text(
                        "privacy.processing.transfers",
                        "#meta+transfers",
                        each -> record.transfers().in(language)),
                Column.text(
                        "privacy.processing.measures",
                        "#meta+measures",
                        each -> record.measures().in(language)),
                Column.text(
                        "privacy.processing.controller",
                        "#org+controller",
                        each -> record.controller().in(language)),
                Column.text(
                        "privacy.processing.officer",
                        "#contact+officer",
                        each -> record.officer().in(language)),
                Column.text("privacy.processing.key", "#meta+id", ProcessingRecord.Activity::key));
    }
}
