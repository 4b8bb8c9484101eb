package org.sklad.aid.dayend;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.aid.days.ClosingForm;
import org.sklad.aid.days.DayPickAnswer;
import org.sklad.aid.days.DayPictures;
import org.sklad.aid.days.PickLine;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Sheet;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Rows;

/** The pick list, the closing and the report of a distribution day. */
@Path("/api/v1" + DayEndActs.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DayEndResource {
    private static final List<Column<PickLine>> PICKS = List.of(
            Column.text(
                    "dayend.rule", "#activity+code", line -> line.rule().code().value()),
            Column.text("dayend.goods.bg", "#activity+name+i_bg", line -> name(line, Language.BG)),
            Column.text("dayend.goods.en", "#activity+name+i_en", line -> name(line, Language.EN)),
            Column.text(
                    "dayend.item",
                    "#item+code",
                    line -> line.item().map(item -> item.sku().value()).orElse("")),
            Column.text("dayend.size", "#item+size", PickLine::size),
            Column.whole("dayend.to-pick", "#item+num+needed", PickLine::quantity),
            Column.whole("dayend.people", "#affected+num", PickLine::people),
            Column.text(
                    "days.location",
                    "#loc+location",
                    line -> line.where().map(each -> each.location().value()).orElse("")),
            Column.text(
                    "dayend.lot",
                    "#item+lot+code",
                    line -> line.where().map(each -> each.lot().toString()).orElse("")),
            Column.whole("days.standing", "#item+num+available", PickLine::standing));

    private static final List<Column<DayReport.Line>> REPORT = Column.join(
            ItemColumns.of(DayReport.Line::item),
            List.of(
                    Column.text(
                            "dayend.lot", "#item+lot+code", line -> line.lot().toString()),
                    Column.text("dayend.lot-number", "#item+lot+number", DayReport.Line::number),
                    Column.whole("dayend.given", "#item+num+given", DayReport.Line::given),
                    Column.whole("dayend.returned", "#item+num+returned", DayReport.Line::returned),
                    Column.text(
                            "dayend.counted",
                            "#item+num+left",
                            line -> line.counted().map(Object::toString).orElse("")),
                    Column.whole("dayend.difference", "#item+num+difference", DayReport.Line::difference)));

    private final DayEndActs acts;
    private final DayPictures pictures;
    private final DayReports reports;

    DayEndResource(DayEndActs acts, DayPictures pictures, DayReports reports) {
        this.acts = acts;
        this.pictures = pictures;
        this.reports = reports;
    }

    private static String name(PickLine line, Language language) {
        return line.item()
                .map(item -> item.name(language))
                .orElseGet(() -> line.rule().name(language));
    }

    /** Lists goods, sizes and places to pick for people on the list who were not served. */
    @GET
    @Path(DayEndActs.PICKS)
    public Rows<DayPickAnswer> picks(@Auth Operator operator, @PathParam("id") UUID id) {
        return new Rows<>(
                pictures.picks(id, operator).stream().map(DayPickAnswer::of).toList(), Optional.empty());
    }

    @GET
    @Path(DayEndActs.PICKS)
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<PickLine> exportPicks(@Auth Operator operator, @PathParam("id") UUID id) {
        List<PickLine> lines = pictures.picks(id, operator);
        return new Sheet<>("pick-list", PICKS, last -> last.isPresent() ? List.of() : lines);
    }

    /** Closes the day with the count of the rest. */
    @POST
    @Path(DayEndActs.CLOSING)
    public Answer<DayReportAnswer> close(@Auth Operator operator, @PathParam("id") UUID id, ClosingForm form) {
        boolean first = acts.close.done(id, form, operator);
        return Answer.of(first, DayReportAnswer.of(reports.get(id, operator)));
    }

    /** Returns the report of the day. */
    @GET
    @Path(DayEndActs.REPORT)
    public DayReportAnswer report(@Auth Operator operator, @PathParam("id") UUID id) {
        return DayReportAnswer.of(reports.get(id, operator));
    }

    @GET
    @Path(DayEndActs.REPORT)
    @Produces({Exports.CSV, Exports.XLSX})
    public Sheet<DayReport.Line> exportReport(@Auth Operator operator, @PathParam("id") UUID id) {
        List<DayReport.Line> lines = reports.get(id, operator).lines();
        return new Sheet<>("distribution-day", REPORT, last -> last.isPresent() ? List.of() : lines);
    }
}
