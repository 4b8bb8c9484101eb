package org.sklad.goods.kits;

import java.util.List;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of assemblies and break-ups. */
final class AssemblyList {
    private static final List<Column<Assembly>> WHERE = List.of(
            Column.time("kits.recorded-at", "#date+recorded", Assembly::recordedAt),
            Column.coded(
                    "kits.kind",
                    "#activity+code",
                    each -> each.kind().name(),
                    each -> each.kind().words()),
            Column.text("kits.centre", "#loc+code", each -> each.centre().value()),
            Column.text(
                    "kits.location",
                    "#loc+location+code",
                    each -> each.location().value()),
            Column.text("kits.kit", "#item+code", each -> each.kit().value()));

    static final Listing<AssemblyFilter, AssemblyRow, PlaceInTime> LIST = Listing.<AssemblyFilter, AssemblyRow>latest(
                    "assemblies", "kits.kits")
            .link(each -> each.assembly().id())
            .purpose("kits.purpose")
            .empty("kits.empty")
            .choice("kind", "kits.kind", List.of(AssemblyKind.values()), AssemblyKind::words)
            .typed("kit", "kits.kit")
            .typed("operator", "kits.operator", Username::find)
            .period()
            .files(Column.ofPart(WHERE, AssemblyRow::assembly))
            .shown("kits.kit", each -> new Shown.Words(each.kit().title()))
            .whole("kits.quantity", "#item+num", each -> each.assembly().quantity())
            .shown("kits.location", each -> new Shown.Named(each.assembly().address()))
            .shown("kits.recorded-at", each -> new Shown.Time(each.assembly().recordedAt()))
            .file(Column.coded(
                    "kits.state", "#status+code", each -> AssemblySummary.state(each.assembly()), AssemblyList::state))
            .named("kits.operator", "#contact+name", each -> each.assembly().operator())
            .shown("kits.state", each -> each.assembly().chip())
            .fileText(
                    "kits.reversal-reason",
                    "#description",
                    each -> each.assembly().reversalReason())
            .fileText("kits.id", "#meta+id+uuid", each -> each.assembly().id().toString());

    private AssemblyList() {}

    private static Message state(AssemblyRow row) {
        return row.assembly().chip().message();
    }
}
