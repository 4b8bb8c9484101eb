package org.sklad.oversight.findings;

import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The list of findings. */
final class FindingList {
    static final Listing<FindingFilter, Finding, FindingPlace> LIST = Listing.<FindingFilter, Finding, FindingPlace>of(
                    "findings", "findings.findings", new Places<>(FindingPlace::parse, FindingPlace::of))
            .linkTo(each -> Optional.of(address(each.key())))
            .purpose("findings.purpose")
            .empty("findings.empty")
            .tabsFrom("state", "findings.state", List.of(FindingState.values()), FindingList::words)
            .choice("kind", "findings.kind", List.of(FindingKind.values()), FindingList::words)
            .shown("findings.about", each -> new Shown.Words(each.title()))
            .shown("findings.what", each -> new Shown.Words(each.what()))
            .words(
                    "findings.kind",
                    "#indicator+code",
                    each -> each.key().kind().name(),
                    each -> words(each.key().kind()))
            .fileText("findings.subject", "#meta+subject", each -> each.key().written())
            .column(
                    Column.text(
                            "findings.centre", "#loc+code", each -> each.key().centreText()),
                    each -> each.key()
                            .centre()
                            .<Shown>map(Shown.Named::new)
                            .orElse(new Shown.Words(Message.of("findings.all-centres"))))
            .fileText("findings.items", "#item+code", FindingList::items)
            .fileText("findings.code", "#meta+code", each -> each.code().orElse(""))
            .fileText(
                    "findings.location",
                    "#loc+location+code",
                    each -> each.location().orElse(""))
            .file(new Column<>("findings.expires-first", "#date+first", each -> day(each.earliest())))
            .file(new Column<>("findings.expires-last", "#date+last", each -> day(each.latest())))
            .file(new Column<>("findings.times", "#indicator+documents+num", each -> number(each.times())))
            .file(new Column<>("findings.more", "#indicator+more+num", each -> number(each.more())))
            .file(new Column<>("findings.less", "#indicator+less+num", each -> number(each.less())))
            .file(Column.coded("findings.state", "#status", each -> each.state().name(), each -> words(each.state())))
            .fileText(
                    "findings.reason",
                    "#description+reason",
                    each -> each.acceptance().map(Acceptance::reason).orElse(""))
            .shown(
                    "findings.since",
                    each -> each.since()
                            .<Shown>map(Shown.Time::new)
                            .orElse(new Shown.Words(Message.of("findings.since-unknown"))))
            .shown(
                    "findings.mend",
                    each -> new Shown.Link(
                            each.page(),
                            new Shown.Words(
                                    Message.of("findings.mend." + each.key().kind()))));

    private FindingList() {}

    private static String address(FindingKey key) {
        return UriBuilder.fromPath(FindingActs.PATH)
                .path(key.kind().name())
                .queryParam("subject", "{subject}")
                .build(key.written())
                .toString();
    }

    private static Message words(FindingKind kind) {
        return Message.of("findings.kind." + kind);
    }

    private static Message words(FindingState state) {
        return Message.of("findings.state." + state);
    }

    private static String items(Finding finding) {
        return finding.items().stream().map(item -> item.sku().value()).collect(Collectors.joining(" "));
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Cell.Day::new).orElse(Cell.NONE);
    }

    private static Cell number(Optional<Long> number) {
        return number.<Cell>map(Cell.Whole::new).orElse(Cell.NONE);
    }
}
