package org.sklad.aid.needs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.ShoeSize;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The pick list by centre, then by item, the most urgent first. It is printed and carried about: it names no sensitive item. */
final class PickList {
    static final Listing<PickFilter, PickLine, String> LIST = Listing.<PickFilter, PickLine, String>of(
                    "needs/pick-list",
                    "needs.pick-list",
                    Places.sorted(line -> line.place().toString()))
            .path("/needs")
            .linkTo(PickLine::page)
            .purpose("needs.pick-list.purpose")
            .empty("needs.pick-list.empty")
            .linked("item", "needs.goods")
            .linked("style", "needs.goods")
            .choice("urgency", "needs.urgency", List.of(Urgency.values()), NeedList::words)
            .shown("needs.goods", PickList::goods)
            .fileText("needs.centre", "#loc+code", line -> line.centre().value())
            .fileText(
                    "needs.item",
                    "#item+code",
                    line -> open(line, line.row().item().map(Sku::value).orElse("")))
            .fileText(
                    "needs.style",
                    "#item+style",
                    line -> open(line, line.row().style().map(StyleCode::value).orElse("")))
            .files(ItemColumns.names(PickList::title))
            .fileText("needs.size", "#item+size", line -> line.row().size())
            .column(
                    Column.whole(
                            "needs.to-pick",
                            "#item+num+needed",
                            line -> line.row().unmet()),
                    line -> new Shown.Words(Message.of(
                            "ledger.quantity." + line.item().unit(), line.row().unmet())))
            .file(ItemColumns.unit(PickLine::item))
            .column(
                    Column.text(
                            "needs.person",
                            "#beneficiary+code",
                            line -> line.row().caseCode().value()),
                    line -> new Shown.Person(line.row().caseCode()))
            .shown("needs.sizes-of-person", PickList::sizes)
            .fileText(
                    "needs.clothes",
                    "#beneficiary+size+clothes",
                    line -> line.row().clothes())
            .fileText(
                    "needs.shoes", "#beneficiary+size+shoes", line -> line.row().shoes())
            .chip(
                    "needs.urgency",
                    "#severity",
                    line -> line.row().urgency().name(),
                    line -> new Shown.Chip(
                            line.row().urgency() == Urgency.NOW ? "soon" : "neutral",
                            NeedList.words(line.row().urgency())))
            .shown("needs.kept", PickList::kept)
            .column(
                    Column.text(
                            "needs.location",
                            "#loc+location",
                            line -> line.where()
                                    .map(each -> each.location().value())
                                    .orElse("")),
                    PickList::where)
            .fileText(
                    "needs.lot",
                    "#item+lot+code",
                    line -> line.where().map(each -> each.lot().toString()).orElse(""))
            .column(Column.whole("needs.standing", "#item+num+available", PickLine::standing), PickList::standing)
            .shown("needs.centre", line -> new Shown.Named(line.centre()))
            .file(Column.whole(
                    "needs.reserved", "#item+num+reserved", line -> line.row().reserved()))
            .file(new Column<>(
                    "needs.reserved-until",
                    "#date+reserved",
                    line -> line.row().reservedUntil().<Cell>map(Cell.Day::new).orElse(Cell.NONE)))
            .file(Column.time(
                    "needs.assessed-at", "#date+assessed", line -> line.row().assessedAt()))
            .fileText("needs.id", "#meta+id", line -> line.row().id().toString());

    private PickList() {}

    /** Names the goods of the filter as the rows do. */
    static ListReading<PickFilter, PickLine, String> read(NeedPicks picks, Query<PickFilter> query, Operator by) {
        ListReading<PickFilter, PickLine, String> list =
                LIST.read(query, (filter, after, limit) -> picks.list(filter, PickPlace.parse(after), limit, by));
        Optional<Shown> title = picks.title(query.filter()).map(Shown.Words::new);
        return title.map(goods -> list.called("item", goods).called("style", goods))
                .orElse(list);
    }

    /** Hides the code of a sensitive item, which is found by its lot alone. */
    private static String open(PickLine line, String text) {
        return line.item().facts().sensitive() ? "" : text;
    }

    private static Message title(PickLine line) {
        return line.item().facts().sensitive()
                ? line.item().discreetTitle()
                : line.item().styleTitle();
    }

    private static Shown goods(PickLine line) {
        Shown title = new Shown.Words(line.title());
        return line.row().style().isPresent() && line.row().size().isEmpty()
                ? new Shown.Lines(List.of(title, new Shown.Words(Message.of("needs.size.any"))))
                : title;
    }

    private static Shown sizes(PickLine line) {
        return new Shown.Lines(
                Stream.of(line.row().clothes(), ShoeSize.read(line.row().shoes()))
                        .filter(each -> !each.isEmpty())
                        .<Shown>map(Shown.Text::new)
                        .toList());
    }

    private static Shown kept(PickLine line) {
        return Shown.of(line.row().reservedUntil().filter(any -> line.row().reserved() > 0), until -> {
            Shown kept = new Shown.Words(
                    Message.of("needs.kept.until-day", line.row().reserved(), until));
            return line.isShort()
                    ? new Shown.Lines(
                            List.of(kept, new Shown.Chip("refused", Message.of("needs.kept.short", line.standing()))))
                    : kept;
        });
    }

    private static Shown standing(PickLine line) {
        return line.where().isPresent() && !line.isThere()
                ? new Shown.Chip("soon", Message.of("needs.kept.short", line.standing()))
                : new Shown.Whole(line.standing());
    }

    private static Shown where(PickLine line) {
        return line.where()
                .<Shown>map(each -> new Shown.Lines(List.of(
                        new Shown.Named(new LocationAddress(line.centre(), each.location())),
                        new Shown.Link(
                                "/stock/lots/" + each.lot(),
                                new Shown.Text(each.lot().code().grouped())))))
                .orElseGet(() -> line.keptForOthers()
                        ? new Shown.Chip("soon", Message.of("needs.kept.for-others"))
                        : new Shown.Chip("refused", Message.of("needs.nowhere")));
    }
}
