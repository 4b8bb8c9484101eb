package org.sklad.goods.openings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.intake.GoodsSheet;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotStatus;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Heading;
import org.sklad.platform.sheets.Line;

/**
 * Columns of a list of stock: the columns of our own export in either language. The import reads lot and location data and ignores
 * the rest.
 */
public final class StockSheet {
    static final String CENTRE = "centre";
    static final String LOCATION = "location";
    static final String STATUS = "status";

    /** Number on our label of the lot. The maker's number has its own column. */
    private static final String LABEL = "lot";

    static final String DONOR = "donor";
    static final String FUNDING_SOURCE = "funding_source";
    static final String RESTRICTION = "restriction";

    static final List<Heading> HEADINGS = Stream.concat(
                    Stream.of(
                            Heading.required(CENTRE, "Център", "Centre"),
                            Heading.optional(LOCATION, "Място", "Location"),
                            Heading.required(GoodsSheet.ITEM, "Стока", "Артикул", "Item"),
                            Heading.required(GoodsSheet.QUANTITY, "Количество", "Quantity"),
                            Heading.optional(GoodsSheet.LOT_NUMBER, "Номер на партида", "Lot number"),
                            Heading.optional(GoodsSheet.EXPIRES_ON, "Годно до", "Usable through"),
                            Heading.optional(DONOR, "Дарител", "Donor"),
                            Heading.optional(FUNDING_SOURCE, "Източник на средства", "Funding source"),
                            Heading.optional(RESTRICTION, "Само за", "Only for"),
                            Heading.optional(GoodsSheet.UNIT_VALUE, "Стойност на брой", "Value of one"),
                            Heading.optional(GoodsSheet.CURRENCY, "Валута", "Currency"),
                            Heading.optional(STATUS, "Състояние", "State"),
                            Heading.optional(LABEL, "Партида", "Lot"),
                            Heading.optional("box", "Кашон", "Box"),
                            Heading.optional("available", "Може да се даде", "Can be given")),
                    ItemColumns.HEADINGS.stream())
            .toList();

    private StockSheet() {}

    /** A line of the list: goods at a location of a centre. */
    record Entry(int line, CentreCode centre, OpeningEntry goods, boolean usable) {}

    /**
     * Reads a line.
     *
     * @throws InvalidFields if columns are wrong, with all of them
     */
    static Entry entry(Line line, Consumer<Record> check) {
        List<FieldError> errors = new ArrayList<>();
        OpeningLineForm form = form(line, errors);
        if (!CentreCode.isValid(line.code(CENTRE))) {
            errors.add(new FieldError(CENTRE, Message.of("openings.import.no-centre", line.get(CENTRE))));
        }
        if (!line.get(LABEL).isEmpty() && LotCode.find(line.get(LABEL)).isEmpty()) {
            errors.add(new FieldError(LABEL, Message.of("openings.import.label-not-number")));
        }
        boolean usable = line.get(STATUS).isEmpty() || line.get(STATUS).equals(LotStatus.AVAILABLE.name());
        try {
            check.accept(form);
            OpeningEntry entry = form.entry("");
            if (errors.isEmpty()) {
                return new Entry(line.number(), new CentreCode(line.code(CENTRE)), entry, usable);
            }
        } catch (InvalidFields e) {
            e.errors().stream().map(GoodsSheet::inColumn).forEach(errors::add);
        }
        throw new InvalidFields(errors);
    }

    private static OpeningLineForm form(Line line, List<FieldError> errors) {
        return new OpeningLineForm(
                GoodsSheet.filled(line, GoodsSheet.ITEM).map(LookAlikes::code).orElse(null),
                null,
                GoodsSheet.whole(line, GoodsSheet.QUANTITY, errors),
                null,
                GoodsSheet.filled(line, GoodsSheet.LOT_NUMBER).orElse(null),
                GoodsSheet.date(line, errors),
                GoodsSheet.value(line, errors),
                GoodsSheet.filled(line, LOCATION).map(LookAlikes::code).orElse(null),
                GoodsSheet.filled(line, DONOR).orElse(null),
                GoodsSheet.filled(line, FUNDING_SOURCE).orElse(null),
                GoodsSheet.filled(line, RESTRICTION).map(LookAlikes::code).orElse(null));
    }
}
