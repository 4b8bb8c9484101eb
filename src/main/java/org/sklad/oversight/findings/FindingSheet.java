package org.sklad.oversight.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The columns of a list of findings. */
final class FindingSheet {
    static final List<Column<Finding>> COLUMNS = List.of(
            Column.text(
                    "findings.kind",
                    "#indicator+code",
                    each -> each.key().kind().name()),
            Column.text("findings.subject", "#meta+subject", each -> each.key().written()),
            Column.text("findings.centre", "#loc+code", each -> each.key().centreText()),
            Column.text("findings.items", "#item+code", FindingSheet::items),
            Column.text("findings.code", "#meta+code", each -> each.code().orElse("")),
            Column.text(
                    "findings.location",
                    "#loc+location+code",
                    each -> each.location().orElse("")),
            new Column<>("findings.expires-first", "#date+first", each -> day(each.earliest())),
            new Column<>("findings.expires-last", "#date+last", each -> day(each.latest())),
            new Column<>("findings.times", "#indicator+documents+num", each -> number(each.times())),
            new Column<>("findings.more", "#indicator+more+num", each -> number(each.more())),
            new Column<>("findings.less", "#indicator+less+num", each -> number(each.less())),
            Column.text("findings.state", "#status", each -> each.state().name()),
            Column.text(
                    "findings.reason",
                    "#description+reason",
                    each -> each.acceptance().map(Acceptance::reason).orElse("")));

    private FindingSheet() {}

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
