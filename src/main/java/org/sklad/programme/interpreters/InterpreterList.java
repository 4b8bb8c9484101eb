package org.sklad.programme.interpreters;

import java.util.stream.Collectors;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of interpreters. */
final class InterpreterList {
    static final Listing<InterpreterFilter, Interpreter, String> LIST =
            Listing.<InterpreterFilter, Interpreter, String>of(
                            "interpreters", "interpreters.interpreters", Places.sorted(Interpreter::codeOrder))
                    .link(Interpreter::code)
                    .purpose("interpreters.purpose")
                    .empty("interpreters.empty")
                    .typed("language", "interpreters.language")
                    .flag("active", "interpreters.only-active")
                    .text("interpreters.code", "#contact+code", Interpreter::code)
                    .column(
                            Column.text(
                                    "interpreters.languages",
                                    "#contact+languages",
                                    each -> each.details().skills().stream()
                                            .map(skill -> skill.language().value())
                                            .collect(Collectors.joining(" "))),
                            each -> Shown.lines(each.details().skills(), skill -> Words.language(skill.language())))
                    .words(
                            "interpreters.sex",
                            "#contact+sex",
                            each -> each.details().sex().name(),
                            each -> Words.sex(each.details().sex()))
                    .shown("interpreters.works", each -> new Shown.Words(Words.place(each.details())))
                    .fileText(
                            "interpreters.on-site",
                            "#contact+onsite",
                            each -> each.details().onSite())
                    .fileText(
                            "interpreters.remote",
                            "#contact+remote",
                            each -> each.details().remote())
                    .chip(
                            "interpreters.state",
                            "#status",
                            each -> each.details().active() ? "ACTIVE" : "ENDED",
                            InterpreterList::chip);

    private InterpreterList() {}

    private static Shown.Chip chip(Interpreter each) {
        return each.details().active()
                ? new Shown.Chip("done", Message.of("interpreters.active"))
                : new Shown.Chip("neutral", Message.of("interpreters.ended"));
    }
}
