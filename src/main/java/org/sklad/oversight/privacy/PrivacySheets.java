package org.sklad.oversight.privacy;

import java.util.List;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.sheets.Column;

/** The columns of the lists of departures, erasures and processing activities. */
final class PrivacySheets {
    static final List<Column<Erasure>> ERASURES = List.of(
            Column.time("privacy.erased-at", "#date+erased", Erasure::erasedAt),
            Column.text("privacy.centre", "#loc+code", each -> each.centre().value()),
            Column.text("privacy.what", "#meta+what", each -> each.what().name()),
            Column.text("privacy.cause", "#meta+cause", each -> each.cause().name()),
            Column.text("privacy.operator", "#contact+operator", Erasure::operator),
            Column.text("privacy.id", "#meta+id", each -> each.id().toString()));

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

    static List<Column<Departed>> departures(Retention retention) {
        return List.of(
                Column.text(
                        "privacy.case-code",
                        "#affected+code",
                        each -> each.caseCode().value()),
                Column.text("privacy.centre", "#loc+code", each -> each.centre().value()),
                Column.day("privacy.left-on", "#date+left", Departed::leftOn),
                Column.whole("privacy.identified", "#affected+identified", each -> each.identified() ? 1 : 0),
                Column.day(
                        "privacy.identity-erased-on",
                        "#date+erased+identity",
                        each -> retention.dueOn(ErasedThing.IDENTITY, each.leftOn())),
                Column.day(
                        "privacy.person-erased-on",
                        "#date+erased+person",
                        each -> retention.dueOn(ErasedThing.PERSON, each.leftOn())));
    }
}
