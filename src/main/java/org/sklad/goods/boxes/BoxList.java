package org.sklad.goods.boxes;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Column;

/** The list of boxes. */
final class BoxList {
    private static final Listing<BoxFilter, BoxRow, BoxPlace> LIST = Listing.<BoxFilter, BoxRow, BoxPlace>of(
                    "boxes", "boxes.boxes", new Places<>(BoxPlace::parse, row -> BoxPlace.of(row.box())))
            .link(each -> each.box().code())
            .labels("box", each -> Optional.of(each.box().code().toString()))
            .empty("boxes.none")
            .linked("location", "boxes.location")
            .number("number", "boxes.number")
            .column(
                    Column.whole("boxes.number", "#box+num", each -> each.box().number()),
                    each -> new Shown.Words(
                            Message.of("boxes.title", Long.toString(each.box().number()))))
            .column(
                    Column.text(
                            "boxes.code", "#box+code", each -> each.box().code().toString()),
                    each -> new Shown.Code(each.box().code().toString()))
            .fileText("boxes.centre", "#loc+code", each -> each.box().centre().value())
            .column(
                    Column.text(
                            "boxes.location",
                            "#loc+location+code",
                            each -> each.box().location().value()),
                    each -> location(each.box()))
            .file(Column.whole(
                    "boxes.lots", "#indicator+lots+num", each -> each.box().lots()))
            .shown(
                    "boxes.contents",
                    each -> each.item()
                            .map(item -> contents(item, each.box().lots() - 1))
                            .orElseGet(() -> new Shown.Words(Message.of("boxes.is-empty"))))
            .files(ItemColumns.ofSome(BoxRow::item));

    private BoxList() {}

    /** Names the location of the filter as the rows do. */
    static ListReading<BoxFilter, BoxRow, BoxPlace> read(Query<BoxFilter> query, BoxActs boxes, Operator by) {
        ListReading<BoxFilter, BoxRow, BoxPlace> list = LIST.read(query, boxes::list, by);
        return query.filter()
                .at()
                .map(place -> list.called("location", new Shown.Named(place)))
                .orElse(list);
    }

    /** Links the other boxes there. */
    private static Shown location(Box box) {
        return new Shown.Link(
                ActsOnBoxes.PATH + "?centre=" + box.centre() + "&location=" + box.location(),
                new Shown.Named(box.address()));
    }

    private static Shown contents(Item item, long more) {
        Shown title = new Shown.Words(item.title());
        return more == 0 ? title : new Shown.Lines(List.of(title, new Shown.Words(Message.of("boxes.and-more", more))));
    }
}
