package org.sklad.goods.planning;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.CatalogueWords;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.sheets.Cell;
import org.sklad.platform.sheets.Column;

/** The list of levels, and the columns that the list of shortages has, too. Its files can be imported, so they have codes alone. */
final class LevelList {
    static final String PATH = PlanningActs.PAGES + PlanningActs.LEVELS;

    static final Listing<LevelFilter, MeasuredItem, LevelPlace> LIST = declared();

    /** The same list for managers, whose rows lead to the form of the level. */
    static final Listing<LevelFilter, MeasuredItem, LevelPlace> TO_SET = declared()
            .linkTo(each -> Optional.of(PATH + "/new?centre=" + each.centre() + "&item="
                    + each.item().sku()));

    private LevelList() {}

    private static Listing<LevelFilter, MeasuredItem, LevelPlace> declared() {
        return Listing.<LevelFilter, MeasuredItem, LevelPlace>of("levels", "planning.levels", places())
                .path(PATH)
                .purpose("planning.levels.purpose")
                .empty("planning.levels.empty")
                .choice("category", "planning.category", List.of(Category.values()), CatalogueWords::of)
                .shown("planning.item", each -> new Shown.Words(each.item().title()))
                .named("planning.centre", "#loc+code", MeasuredItem::centre)
                .files(ItemColumns.of(MeasuredItem::item))
                .shown("planning.level", each -> Shown.of(each.level(), LevelList::level))
                .fileText(
                        "planning.basis",
                        "#meta+basis",
                        each -> each.level().map(level -> level.basis().name()).orElse(""))
                .file(Column.whole(
                        "planning.minimum",
                        "#item+num+minimum",
                        each -> each.level().map(Level::minimum).orElse(0L)))
                .file(Column.whole(
                        "planning.target",
                        "#item+num+target",
                        each -> each.level().map(Level::target).orElse(0L)))
                .column(availableColumn(), LevelList::available)
                .whole("planning.used", "#item+num+used", MeasuredItem::used)
                .column(daysLeftColumn(), LevelList::daysLeft)
                .column(
                        Column.text(
                                "planning.state",
                                "#status",
                                each -> each.state().name()),
                        each -> chip(each.state()));
    }

    static Places<MeasuredItem, LevelPlace> places() {
        return new Places<>(LevelPlace::parse, MeasuredItem::place);
    }

    private static Shown level(Level level) {
        return new Shown.Words(Message.of("planning.level." + level.basis(), level.minimum(), level.target()));
    }

    static Column<MeasuredItem> availableColumn() {
        return Column.whole("planning.available", "#item+num+available", MeasuredItem::available);
    }

    static Shown available(MeasuredItem each) {
        return new Shown.Quantity(Message.of("ledger.quantity." + each.item().unit(), each.available()));
    }

    static Column<MeasuredItem> daysLeftColumn() {
        return new Column<>(
                "planning.days-left",
                "",
                each -> each.daysLeft().<Cell>map(Cell.Whole::new).orElse(Cell.NONE));
    }

    static Shown daysLeft(MeasuredItem each) {
        return Shown.of(each.daysLeft(), days -> new Shown.Quantity(Message.of("planning.days", days)));
    }

    private static Shown.Chip chip(LevelState state) {
        String kind = switch (state) {
            case SHORT -> "soon";
            case ENOUGH -> "done";
            default -> "neutral";
        };
        return new Shown.Chip(kind, Message.of("planning.state." + state));
    }
}
