package org.sklad.privacy;

import java.util.List;
import org.sklad.platform.sheets.Column;

/** The columns of the lists of who left and of what was erased. */
final class PrivacySheets {
    static final List<Column<Erasure>> ERASURES = List.of(
            Column.time("privacy.erased-at", "#date+erased", Erasure::erasedAt),
            Column.text("privacy.centre", "#loc+code", each -> each.centre().value()),
            Column.text("privacy.what", "#meta+what", each -> each.what().name()),
            Column.text("privacy.cause", "#meta+cause", each -> each.cause().name()),
            Column.text("privacy.operator", "#contact+operator", Erasure::operator),
            Column.text("privacy.id", "#meta+id", each -> each.id().toString()));

    private PrivacySheets() {}

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
