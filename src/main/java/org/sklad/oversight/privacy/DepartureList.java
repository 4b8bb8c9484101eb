package org.sklad.oversight.privacy;

import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of people who left. */
final class DepartureList {
    private DepartureList() {}

    static ListReading<DepartureFilter, Departed, DeparturePlace> read(
            Erasures erasures, Query<DepartureFilter> query, Operator by) {
        return of(erasures.retention(), by).read(query, erasures::departed, by);
    }

    /** Only a manager of the centre can open a person. */
    private static Listing<DepartureFilter, Departed, DeparturePlace> of(Retention retention, Operator reader) {
        return Listing.<DepartureFilter, Departed, DeparturePlace>of(
                        "departures", "privacy.departed", new Places<>(DeparturePlace::parse, Departed::place))
                .path(ErasureActs.PAGES)
                .linkTo(each -> Optional.of(path(each.caseCode()))
                        .filter(path -> reader.roles().hasAt(each.centre(), Role.MANAGER)))
                .empty("privacy.nobody")
                .flag("identified", "privacy.identified")
                .column(
                        Column.text(
                                "privacy.case-code",
                                "#affected+code",
                                each -> each.caseCode().value()),
                        each -> new Shown.Text(each.caseCode().grouped()))
                .named("privacy.centre", "#loc+code", each -> each.centre())
                .day("privacy.left-on", "#date+left", Departed::leftOn)
                .file(Column.whole("privacy.identified", "#affected+identified", each -> each.identified() ? 1 : 0))
                .column(
                        Column.day(
                                "privacy.identity-erased-on",
                                "#date+erased+identity",
                                each -> retention.dueOn(ErasedThing.IDENTITY, each.leftOn())),
                        each -> each.identified()
                                ? new Shown.Day(retention.dueOn(ErasedThing.IDENTITY, each.leftOn()))
                                : new Shown.Words(Message.of("privacy.none-kept")))
                .day(
                        "privacy.person-erased-on",
                        "#date+erased+person",
                        each -> retention.dueOn(ErasedThing.PERSON, each.leftOn()));
    }

    /** Returns the address of the page of a person. */
    static String path(CaseCode code) {
        return ErasureActs.PAGES + "/people/" + code;
    }
}
