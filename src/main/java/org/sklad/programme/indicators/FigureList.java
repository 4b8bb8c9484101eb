package org.sklad.programme.indicators;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The lines of a report: what files, paper and API have of it. */
public final class FigureList {
    static final String PATH = "/figures";
    static final String API = "indicators";

    private FigureList() {}

    /** Reads the lines of a report. The files of a page have the period of the page, also if nobody has typed it. */
    static ListReading<FigureFilter, FigureLine, String> of(Report report, Query<FigureFilter> query) {
        Query<FigureFilter> whole = query.with("set", Optional.of(report.code()))
                .with("from", Optional.of(report.period().from().toString()))
                .with("until", Optional.of(report.period().until().toString()));
        List<FigureLine> lines = FigureLines.of(report);
        return listing(report.code(), query.value("centre"))
                .read(
                        whole,
                        (filter, after, limit) -> lines.stream()
                                .filter(each -> each.key().compareTo(after) > 0)
                                .limit(limit)
                                .toList())
                .called("set", report.set().name().shown());
    }

    private static Listing<FigureFilter, FigureLine, String> listing(String set, String centre) {
        return Listing.<FigureFilter, FigureLine, String>of(
                        API + "/" + set, "indicators.title", Places.sorted(FigureLine::key))
                .path(PATH)
                .empty("indicators.empty")
                .linked("set", "indicators.set")
                .day("from", "indicators.from")
                .day("until", "indicators.to")
                .column(
                        Column.text(
                                "indicators.indicator",
                                "#indicator+code",
                                each -> each.indicator().code()),
                        each -> each.indicator().name().shown())
                .fileText(
                        "indicators.name-bg",
                        "#indicator+name+i_bg",
                        each -> each.indicator().name().bg())
                .fileText(
                        "indicators.name-en",
                        "#indicator+name+i_en",
                        each -> each.indicator().name().en())
                .fileText(
                        "indicators.tag",
                        "#indicator+tag",
                        each -> each.indicator().tag())
                .column(
                        Column.text(
                                "indicators.breakdown",
                                "#indicator+dimension",
                                each -> each.dimension().map(Dimension::code).orElse("")),
                        each -> Shown.of(each.dimension(), dimension -> new Shown.Words(FigureWords.of(dimension))))
                .column(
                        Column.text(
                                "indicators.value",
                                "#indicator+category",
                                each -> each.cell().value()),
                        FigureLine::value)
                .column(
                        new Column<>(
                                "indicators.count",
                                "#indicator+num",
                                each -> cell(each.cell().count())),
                        each -> count(each.cell()))
                .column(
                        new Column<>(
                                "indicators.by-band",
                                "#indicator+num+band",
                                each -> cell(each.cell().byBand())),
                        each -> number(each.cell().byBand(), Shown::nothing))
                .fileText(
                        "indicators.suppressed",
                        "#meta+suppressed",
                        each -> each.cell().count().isEmpty() ? "SUPPRESSED" : "")
                .fileText("platform.centre", "#loc+code", each -> centre);
    }

    /** Returns a count as people read it. */
    public static Shown count(FigureCell cell) {
        return number(cell.count(), () -> new Shown.Words(Message.of("indicators.hidden")));
    }

    private static Shown number(OptionalLong value, Supplier<Shown> otherwise) {
        return value.isPresent() ? new Shown.Whole(value.getAsLong()) : otherwise.get();
    }

    private static Cell cell(OptionalLong value) {
        return value.isPresent() ? new Cell.Whole(value.getAsLong()) : Cell.NONE;
    }
}
