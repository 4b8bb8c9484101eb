package org.sklad.goods.packinglists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.intake.GoodsSheet;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.intake.LineForm;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Heading;
import org.sklad.platform.sheets.Line;

/** Columns of a packing list. */
final class PackingSheet {
    private static final String TIMES = "times";
    private static final String BOX = "box";

    static final List<Heading> HEADINGS = List.of(
            Heading.required(GoodsSheet.ITEM, "Стока", "Артикул", "Код", "Item", "Code"),
            Heading.optional(GoodsSheet.QUANTITY, "Количество", "Quantity"),
            Heading.optional(TIMES, "Опаковки", "Packs"),
            Heading.optional(GoodsSheet.LOT_NUMBER, "Номер на партида", "Партида", "Lot number", "Lot"),
            Heading.optional(GoodsSheet.EXPIRES_ON, "Годно до", "Usable through", "Expiry"),
            Heading.optional(BOX, "Кашон", "Box"),
            Heading.optional(GoodsSheet.UNIT_VALUE, "Стойност на брой", "Value of one"),
            Heading.optional(GoodsSheet.CURRENCY, "Валута", "Currency"));

    /** Columns by form field, so that an error names the column of the file. */
    private static final Map<String, String> COLUMNS = Map.of("code", GoodsSheet.ITEM, "senderBox", BOX);

    private PackingSheet() {}

    /** A row of the list. Its code is not resolved yet. */
    record Row(int number, Incoming goods) {}

    /**
     * Reads a row.
     *
     * @throws InvalidFields if columns are wrong, with all of them
     */
    static Row row(Line line, Consumer<Record> check) {
        List<FieldError> errors = new ArrayList<>();
        LineForm form = form(line, errors);
        require(line, errors);
        try {
            check.accept(form);
            Incoming goods = form.incoming("");
            if (errors.isEmpty()) {
                return new Row(line.number(), goods);
            }
        } catch (InvalidFields e) {
            e.errors().stream().map(PackingSheet::inColumn).forEach(errors::add);
        }
        throw new InvalidFields(errors);
    }

    static FieldError inColumn(FieldError error) {
        FieldError renamed = GoodsSheet.inColumn(error);
        return new FieldError(COLUMNS.getOrDefault(renamed.field(), renamed.field()), renamed.message());
    }

    private static LineForm form(Line line, List<FieldError> errors) {
        return new LineForm(
                null,
                GoodsSheet.filled(line, GoodsSheet.ITEM).map(RawCode::of).orElse(null),
                GoodsSheet.whole(line, GoodsSheet.QUANTITY, errors),
                GoodsSheet.whole(line, TIMES, errors),
                GoodsSheet.filled(line, GoodsSheet.LOT_NUMBER).orElse(null),
                GoodsSheet.date(line, errors),
                GoodsSheet.value(line, errors),
                null,
                null,
                text(line, BOX),
                null,
                null,
                null);
    }

    private static @Nullable String text(Line line, String column) {
        return GoodsSheet.filled(line, column).orElse(null);
    }

    /** A missing quantity does not mean 1, as it does for a scan. */
    private static void require(Line line, List<FieldError> errors) {
        if (line.get(GoodsSheet.ITEM).isEmpty()) {
            errors.add(new FieldError(GoodsSheet.ITEM, Message.of("platform.field.required")));
        }
        if (line.get(GoodsSheet.QUANTITY).isEmpty() && line.get(TIMES).isEmpty()) {
            errors.add(new FieldError(GoodsSheet.QUANTITY, Message.of("platform.field.required")));
        }
    }
}
