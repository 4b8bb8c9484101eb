package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Heading;

/**
 * The columns that name an item in every exported list. The name is the full title of the pages (name, group, size), because source lists
 * give the joggers of girls and of boys the same name.
 */
public final class ItemColumns {
    /** The same columns without the code, for the import of an exported list. Their cells are ignored. */
    public static final List<Heading> HEADINGS = List.of(
            Heading.optional("item_bg", "Артикул на български", "Стока на български", "Item in Bulgarian"),
            Heading.optional("item_en", "Артикул на английски", "Стока на английски", "Item in English"),
            Heading.optional("category", "Категория", "Category"),
            Heading.optional("sex", "За кого", "Made for"),
            Heading.optional("age_group", "Възраст", "Age"),
            Heading.optional("size", "Размер", "Size"),
            Heading.optional("unit", "Мярка", "Unit"));

    private ItemColumns() {}

    /** Returns code, full names, category, sex, age group, size and unit. */
    public static <R> List<Column<R>> of(Function<R, Item> item) {
        return Column.join(
                List.of(Column.text(
                        "catalogue.column.item",
                        "#item+code",
                        row -> item.apply(row).sku().value())),
                names(row -> item.apply(row).title()),
                facts(item),
                List.of(
                        Column.text(
                                "catalogue.size",
                                "#item+size",
                                row -> item.apply(row).facts().size()),
                        unit(item)));
    }

    /** Returns the same columns for rows that may have no item. */
    public static <R> List<Column<R>> ofSome(Function<R, Optional<Item>> item) {
        return Column.ofSome(of(each -> each), item);
    }

    /** Returns the same title in both languages. */
    public static <R> List<Column<R>> names(Function<R, Message> title) {
        return List.of(
                Column.words("catalogue.column.name.bg", "#item+name+i_bg", Language.BG, title),
                Column.words("catalogue.column.name.en", "#item+name+i_en", Language.EN, title));
    }

    /** Returns category, sex and age group as codes. Sex and age group are empty for an item that anybody can use. */
    public static <R> List<Column<R>> facts(Function<R, Item> item) {
        return List.of(
                Column.text(
                        "catalogue.category",
                        "#sector",
                        row -> item.apply(row).category().name()),
                Column.text(
                        "catalogue.sex",
                        "#item+sex",
                        row -> item.apply(row).facts().sex().map(Enum::name).orElse("")),
                Column.text(
                        "catalogue.age-group",
                        "#item+age",
                        row -> item.apply(row)
                                .facts()
                                .ageGroup()
                                .map(Enum::name)
                                .orElse("")));
    }

    /** Returns the smallest unit as a code. */
    public static <R> Column<R> unit(Function<R, Item> item) {
        return Column.text(
                "catalogue.unit", "#item+unit", row -> item.apply(row).unit().name());
    }
}
