package org.sklad.aid.dayend;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.aid.days.DayLot;
import org.sklad.aid.days.DistributionDay;
import org.sklad.aid.days.PickLine;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The pick list and the goods of the report of a distribution day, as lists. */
final class DayEndLists {
    static final Listing<Unfiltered, DayReport.Line, String> REPORT = Listing.<Unfiltered, DayReport.Line, String>of(
                    "report", "days.report", Places.whole())
            .shown("dayend.item", line -> new Shown.Words(line.item().title()))
            .files(ItemColumns.of(DayReport.Line::item))
            .digits("dayend.lot", "#item+lot+code", line -> line.lot().code())
            .fileText(
                    "dayend.lot-number", "#item+lot+number", line -> line.lot().number())
            .fileText("stock.donor", "#org+code+donor", line -> line.lot().donor())
            .fileText(
                    "stock.funding-source",
                    "#org+code+funder",
                    line -> line.lot().fundingSource())
            .whole("dayend.given", "#item+num+given", DayReport.Line::given)
            .whole("dayend.returned", "#item+num+returned", DayReport.Line::returned)
            .column(
                    Column.optional("dayend.counted", "#item+num+left", DayReport.Line::counted, Cell.Whole::new),
                    line -> Shown.of(line.counted(), Shown.Whole::new))
            .whole("dayend.difference", "#item+num+difference", DayReport.Line::difference);

    private DayEndLists() {}

    /** Returns the pick list, whose places people read by their names in the centre of the day. */
    static Listing<Unfiltered, PickLine, String> picks(DistributionDay day) {
        return Listing.<Unfiltered, PickLine, String>of("pick-list", "days.pick-list", Places.whole())
                .empty("dayend.pick-list.empty")
                .shown("days.goods", DayEndLists::goods)
                .fileText("dayend.rule", "#activity+code", line -> line.rule().code())
                .fileText("dayend.goods.bg", "#activity+name+i_bg", line -> name(line, Language.BG))
                .fileText("dayend.goods.en", "#activity+name+i_en", line -> name(line, Language.EN))
                .fileText(
                        "dayend.item",
                        "#item+code",
                        line -> line.item().map(item -> item.sku().value()))
                .column(
                        Column.text("dayend.size", "#item+size", PickLine::size),
                        line -> new Shown.Text(line.sizeToRead()))
                .whole("dayend.to-pick", "#item+num+needed", PickLine::quantity)
                .whole("dayend.people", "#affected+num", PickLine::people)
                .column(
                        Column.text(
                                "days.location",
                                "#loc+location",
                                of(place -> place.location().value())),
                        line -> place(line, day))
                .fileText(
                        "dayend.lot", "#item+lot+code", of(place -> place.lot().toString()))
                .column(
                        Column.whole("days.standing", "#item+num+available", PickLine::standing),
                        DayEndLists::standing);
    }

    private static Function<PickLine, String> of(Function<DayLot, String> part) {
        return line -> line.where().map(part).orElse("");
    }

    private static Shown goods(PickLine line) {
        return line.item()
                .<Shown>map(item -> new Shown.Words(item.title(line.quantity())))
                .orElseGet(() -> new Shown.Name(name(line, Language.BG), name(line, Language.EN)));
    }

    private static String name(PickLine line, Language language) {
        return line.item()
                .map(item -> item.name(language))
                .orElseGet(() -> line.rule().name(language));
    }

    private static Shown place(PickLine line, DistributionDay day) {
        Optional<Shown> place = line.where()
                .map(each -> new Shown.Lines(List.of(
                        new Shown.Named(new LocationAddress(day.centre(), each.location())),
                        new Shown.Link(
                                "/stock/lots/" + each.lot(),
                                new Shown.Code(each.lot().toString())))));
        return place.orElseGet(() -> line.standing() > 0
                ? new Shown.Words(Message.of("dayend.several"))
                : new Shown.Chip("refused", Message.of("days.nowhere")));
    }

    private static Shown standing(PickLine line) {
        return line.isThere() || line.standing() == 0
                ? new Shown.Whole(line.standing())
                : new Shown.Chip("soon", Message.of("dayend.only", line.standing()));
    }
}
