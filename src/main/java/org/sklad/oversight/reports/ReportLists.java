package org.sklad.oversight.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sklad.centres.places.CentreAndPeriod;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListField;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The reports as lists. */
final class ReportLists {
    static final Listing<OnHandFilter, OnHandLine, ReportPlace> ON_HAND = ReportLists.<OnHandFilter, OnHandLine>of(
                    "stock-on-hand", "reports.stock-on-hand", 1, OnHandLine::place)
            .linkTo(line -> Optional.of("/stock/items/" + line.item().sku() + "?centre=" + line.centre()))
            .purpose("reports.shortage.meaning")
            .empty("reports.none")
            .choice("category", "reports.category", List.of(Category.values()), CatalogueWords::of)
            .choice("enough", "reports.which", List.of(new ListField.Option("false", Message.of("reports.only-short"))))
            .shown("reports.item", line -> new Shown.Words(line.item().title()))
            .named("reports.centre", "#loc+code", line -> line.centre())
            .files(ItemColumns.of(OnHandLine::item))
            .whole("reports.quantity", "#item+num+stock", OnHandLine::quantity)
            .whole("reports.available", "#item+num+available", OnHandLine::available)
            .whole("reports.needed", "#item+num+needed", OnHandLine::needed)
            .whole("reports.used", "#item+num+used", OnHandLine::used)
            .shown(
                    "reports.unit",
                    line -> new Shown.Words(CatalogueWords.of(line.item().unit())))
            .shown("reports.state", ReportLists::state)
            .file(Column.whole("reports.enough", "#status", line -> line.enough() ? 1 : 0))
            .fileText(
                    "reports.why",
                    "#status+reason",
                    line -> line.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")));

    static final Listing<ExpiryFilter, ExpiryLine, ReportPlace> EXPIRY = ReportLists.<ExpiryFilter, ExpiryLine>of(
                    "expiry", "reports.expiry-list", 3, ExpiryLine::place)
            .purpose("reports.expiry.meaning")
            .empty("reports.none-expires")
            .choice(
                    "window",
                    "reports.window",
                    List.of(ExpiryWindow.values()),
                    window -> Message.of("reports.window." + window))
            .choice("category", "reports.category", List.of(Category.values()), CatalogueWords::of)
            .shown("reports.item", line -> new Shown.Words(line.item().title()))
            .named("reports.centre", "#loc+code", line -> line.centre())
            .files(ItemColumns.of(ExpiryLine::item))
            .column(
                    Column.text(
                            "reports.lot", "#item+lot+code", line -> line.lot().toString()),
                    line -> new Shown.Link(
                            "/stock/lots/" + line.lot() + "?centre=" + line.centre(),
                            new Shown.Text(line.lot().toString())))
            .fileText("reports.lot.number", "#item+lot+number", ExpiryLine::number)
            .day("reports.expires-on", "#date+expiry", ExpiryLine::expiresOn)
            .file(Column.whole("reports.days-left", "", ExpiryLine::daysLeft))
            .whole("reports.quantity", "#item+num+stock", ExpiryLine::quantity)
            .whole("reports.available", "#item+num+available", ExpiryLine::available)
            .shown(
                    "reports.unit",
                    line -> new Shown.Words(CatalogueWords.of(line.item().unit())))
            .shown("reports.state", ReportLists::left);

    static final Listing<CentreAndPeriod, DistributionLine, ReportPlace> DISTRIBUTION =
            ReportLists.<CentreAndPeriod, DistributionLine>of(
                            "distribution", "reports.handouts", 1, DistributionLine::place)
                    .period()
                    .named("reports.centre", "#loc+code", line -> line.centre())
                    .day("reports.day", "#date", DistributionLine::on)
                    .whole("reports.handouts", "#output", DistributionLine::handouts)
                    .whole("reports.people", "#reached", DistributionLine::people);

    static final Listing<RepairsFilter, RepairsLine, ReportPlace> REPAIRS = ReportLists.<RepairsFilter, RepairsLine>of(
                    "repairs", "reports.repairs", 1, RepairsLine::place)
            .named("reports.centre", "#loc+code", line -> line.centre())
            .words(
                    "reports.repair-category",
                    "#sector",
                    line -> line.category().name(),
                    line -> Message.of("repairs.category." + line.category()))
            .whole("reports.open", "#status+open", RepairsLine::open)
            .whole("reports.overdue", "#status+overdue", RepairsLine::overdue)
            .time("reports.oldest", "#date+start", RepairsLine::oldestReportedAt);

    private ReportLists() {}

    /**
     * Begins the declaration of a report.
     *
     * @param keys number of keys in the place of a line
     */
    static <F, L> Listing<F, L, ReportPlace> of(String name, String title, int keys, Function<L, ReportPlace> place) {
        return Listing.of("reports/" + name, title, new Places<>(text -> ReportPlace.parse(text, keys), place));
    }

    private static Shown state(OnHandLine line) {
        return line.enough()
                ? new Shown.Chip("done", Message.of("reports.enough"))
                : Shown.lines(line.reasons(), reason -> new Shown.Chip("soon", Message.of("planning.why." + reason)));
    }

    private static Shown left(ExpiryLine line) {
        long days = line.daysLeft();
        return days < 0
                ? new Shown.Chip("refused", Message.of("reports.window.EXPIRED"))
                : new Shown.Chip(days < 30 ? "soon" : "neutral", Message.of("reports.days-more", days));
    }
}
