package org.sklad.programme.interpreters;

import java.util.List;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of requests for interpreters. */
final class RequestList {
    static final Listing<RequestFilter, InterpreterRequest, PlaceInTime> LIST =
            Listing.<RequestFilter, InterpreterRequest>latest("interpreter-requests", "interpreters.requests")
                    .link(InterpreterRequest::id)
                    .purpose("interpreters.requests.purpose")
                    .empty("interpreters.requests.empty")
                    .tabs("state", "interpreters.state", List.of(RequestState.values()), Words::state)
                    .typed("language", "interpreters.language")
                    .linked("month", "interpreters.month")
                    .period()
                    .column(
                            Column.text(
                                    "interpreters.language",
                                    "#language",
                                    each -> each.language().value()),
                            each -> Words.language(each.language()))
                    .column(
                            Column.time("interpreters.from", "#date+start", InterpreterRequest::fromAt),
                            each -> new Shown.Exact(each.fromAt()))
                    .file(Column.time("interpreters.to", "#date+end", InterpreterRequest::toAt))
                    .whole("interpreters.minutes", "#duration+minutes", InterpreterRequest::minutes)
                    .named("interpreters.centre", "#loc+code", InterpreterRequest::centre)
                    .words(
                            "interpreters.urgency",
                            "#severity",
                            each -> each.urgency().name(),
                            each -> Message.of("interpreters.urgency." + each.urgency()))
                    .fileText(
                            "interpreters.sex-wanted",
                            "#contact+sex",
                            each -> each.sex().map(Enum::name))
                    .text("interpreters.interpreter", "#contact+code", InterpreterRequest::interpreter)
                    .chip(
                            "interpreters.state",
                            "#status",
                            each -> each.state().name(),
                            each -> Words.chip(each.state()))
                    .fileText("interpreters.id", "#meta+id", InterpreterRequest::id);

    private RequestList() {}
}
