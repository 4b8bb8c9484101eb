package org.sklad.oversight.reports;

import java.util.List;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The unmet demand as a list. */
final class DemandList {
    static final Listing<DemandFilter, DemandLine, ReportPlace> LIST = ReportLists.<DemandFilter, DemandLine>of(
                    "unmet-demand", "reports.unmet-demand", 5, DemandLine::place)
            .empty("reports.unmet-demand.none")
            .choice("season", "reports.season", List.of(Season.values()), CatalogueWords::of)
            .shown("reports.item", DemandList::goods)
            .shown(
                    "reports.unmet",
                    line -> new Shown.Words(
                            Message.of("ledger.quantity." + line.item().unit(), line.unmet())))
            .shown("reports.available", DemandList::available)
            .shown("reports.unmet-before", line -> new Shown.Whole(line.before()))
            .shown("reports.change", DemandList::change)
            .shown(
                    "reports.sex",
                    line -> new Shown.Words(Message.of("pages.sex." + line.key().sex())))
            .shown(
                    "reports.age-band",
                    line -> new Shown.Text(line.key().ageBand().code()))
            .shown("reports.people", line -> new Shown.Whole(line.people()))
            .shown(
                    "reports.season",
                    line -> new Shown.Words(
                            CatalogueWords.of(line.item().facts().season())))
            .named("reports.centre", "#loc+code", line -> line.centre())
            .fileText(
                    "reports.item",
                    "#item+code",
                    line -> line.key().item().map(Sku::value).orElse(""))
            .fileText(
                    "reports.style",
                    "#item+style",
                    line -> line.key().style().map(StyleCode::value).orElse(""))
            .files(ItemColumns.names(row -> row.item().styleTitle()))
            .fileText("reports.size", "#item+size", DemandLine::size)
            .fileText(
                    "reports.season",
                    "#item+season",
                    line -> line.item().facts().season().name())
            .fileText("reports.sex", "#affected+sex", line -> line.key().sex().name())
            .fileText(
                    "reports.age-band",
                    "#affected+age",
                    line -> line.key().ageBand().code())
            .file(Column.whole("reports.people", "#affected", DemandLine::people))
            .file(Column.whole("reports.unmet", "#item+num+unmet", DemandLine::unmet))
            .file(Column.whole("reports.unmet-before", "#item+num+unmet+before", DemandLine::before))
            .file(Column.whole("reports.available", "#item+num+available", DemandLine::available))
            .file(Column.whole("reports.short", "#status", line -> line.isShort() ? 1 : 0))
            .file(ItemColumns.unit(DemandLine::item));

    private DemandList() {}

    private static Shown goods(DemandLine line) {
        Shown title = new Shown.Words(line.title());
        return line.isOfAnySize()
                ? new Shown.Lines(List.of(title, new Shown.Words(Message.of("reports.any-size"))))
                : title;
    }

    private static Shown available(DemandLine line) {
        Shown available = new Shown.Whole(line.available());
        return line.isShort()
                ? new Shown.Lines(List.of(available, new Shown.Chip("soon", Message.of("reports.short"))))
                : available;
    }

    private static Shown change(DemandLine line) {
        return line.change() == 0
                ? new Shown.Prose("–")
                : new Shown.Words(Message.of(
                        line.change() > 0 ? "reports.change.more" : "reports.change.less", Math.abs(line.change())));
    }
}
