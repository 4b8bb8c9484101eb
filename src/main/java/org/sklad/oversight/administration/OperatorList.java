package org.sklad.oversight.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sklad.access.signin.OperatorFilter;
import org.sklad.access.signin.OperatorView;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of operators. */
final class OperatorList {
    static final Listing<OperatorFilter, OperatorView, String> LIST = Listing.<OperatorFilter, OperatorView, String>of(
                    "operators",
                    "administration.operators",
                    Places.sorted(each -> each.username().value()))
            .path("/settings/operators")
            .link(OperatorView::username)
            .purpose("administration.operators.purpose")
            .empty("administration.operators.empty")
            .flag("active", "administration.operator.only-active")
            .shown(
                    "administration.operator.name",
                    each -> new Shown.Prose(each.details().name()))
            .text(
                    "administration.operator.username",
                    "#contact+code",
                    each -> each.username().value())
            .fileText(
                    "administration.operator.name",
                    "#contact+name",
                    each -> each.details().name())
            .column(
                    Column.text(
                            "administration.operator.roles",
                            "#contact+role+list",
                            each -> String.join(" ", each.details().roles().texts())),
                    each -> Shown.lines(each.details().roles().all(), role -> new Shown.Words(role.words())))
            .file(Column.coded(
                    "administration.operator.profession",
                    "",
                    each -> each.details().profession().map(Enum::name).orElse(""),
                    each -> Message.of("access.profession."
                            + each.details().profession().map(Enum::name).orElse("none"))))
            .fileText(
                    "administration.operator.rights",
                    "",
                    each -> each.details().rights().stream()
                            .map(Enum::name)
                            .sorted()
                            .collect(Collectors.joining(" ")))
            .shown("administration.operator.state", OperatorList::state)
            .file(Column.whole("administration.operator.active", "", each -> each.active() ? 1 : 0))
            .file(Column.whole("administration.operator.second-factor", "", each -> each.secondFactor() ? 1 : 0))
            .file(Column.time("administration.operator.added-at", "#date+start", OperatorView::addedAt));

    private OperatorList() {}

    /** Returns whether an operator can sign in, and how. */
    static Shown state(OperatorView operator) {
        List<Shown> chips = new ArrayList<>();
        chips.add(
                operator.active()
                        ? new Shown.Chip("done", Message.of("administration.operator.active"))
                        : new Shown.Chip("refused", Message.of("administration.operator.inactive")));
        operator.oneTimeUntil()
                .ifPresent(until -> chips.add(new Shown.Chip("soon", Message.of("administration.operator.one-time"))));
        if (operator.secondFactor()) {
            chips.add(new Shown.Chip("neutral", Message.of("administration.operator.second-factor")));
        }
        return new Shown.Lines(chips);
    }
}
