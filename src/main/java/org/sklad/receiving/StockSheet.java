package org.sklad.receiving;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.ItemColumns;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Heading;
import org.sklad.platform.sheets.Line;
import org.sklad.stock.LotCode;
import org.sklad.stock.LotStatus;
import org.sklad.stock.UnitValueForm;

/**
 * The columns of a list of stock: those of our own export in either language, of which it reads what makes a lot and where it
 * stands, and lets the rest be.
 */
final class StockSheet {
    static final String CENTRE = "centre";
    static final String LOCATION = "location";
    static final String QUANTITY = "quantity";
    static final String LOT_NUMBER = "lot_number";
    static final String STATUS = "status";

    /** What our own label says of the lot; the number of its maker stands elsewhere. */
    private static final String LABEL = "lot";

    static final String ITEM = "item";
    static final String EXPIRES_ON = "expires_on";
    static final String DONOR = "donor";
    static final String FUNDING_SOURCE = "funding_source";
    static final String RESTRICTION = "restriction";
    static final String UNIT_VALUE = "unit_value";
    static final String CURRENCY = "currency";

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}(?:[.,][0-9]{1,4})?");

    static final List<Heading> HEADINGS = Stream.concat(
                    Stream.of(
                            Heading.required(CENTRE, "Център", "Centre"),
                            Heading.optional(LOCATION, "Място", "Location"),
                            Heading.required(ITEM, "Стока", "Артикул", "Item"),
                            Heading.required(QUANTITY, "Количество", "Quantity"),
                            Heading.optional(LOT_NUMBER, "Номер на партида", "Lot number"),
                            Heading.optional(EXPIRES_ON, "Годно до", "Usable through"),
                            Heading.optional(DONOR, "Дарител", "Donor"),
                            Heading.optional(FUNDING_SOURCE, "Източник на средства", "Funding source"),
                            Heading.optional(RESTRICTION, "Само за", "Only for"),
                            Heading.optional(UNIT_VALUE, "Стойност на брой", "Value of one"),
                            Heading.optional(CURRENCY, "Валута", "Currency"),
                            Heading.optional(STATUS, "Състояние", "State"),
                            Heading.optional(LABEL, "Партида", "Lot"),
                            Heading.optional("box", "Кашон", "Box"),
                            Heading.optional("available", "Може да се даде", "Can be given")),
                    ItemColumns.HEADINGS.stream())
            .toList();

    /** From the fields of the form to the columns, so that a reason names what stands in the file. */
    private static final Map<String, String> COLUMNS = Map.of(
            "lot", LOT_NUMBER,
            "expiresOn", EXPIRES_ON,
            "fundingSource", FUNDING_SOURCE,
            "unitValue.amount", UNIT_VALUE,
            "unitValue.currency", CURRENCY);

    private StockSheet() {}

    /** A line of the list: goods that stand in a place of a centre. */
    record Entry(int line, CentreCode centre, OpeningEntry goods, boolean usable) {}

    /** What a line says; refuses with the columns that are wrong, all at once. */
    static Entry entry(Line line, Consumer<Record> check) {
        List<FieldError> errors = new ArrayList<>();
        OpeningLineForm form = form(line, errors);
        if (!CentreCode.isValid(line.get(CENTRE))) {
            errors.add(new FieldError(CENTRE, Message.of("receiving.import.no-centre", line.get(CENTRE))));
        }
        if (!line.get(LABEL).isEmpty() && LotCode.find(line.get(LABEL)).isEmpty()) {
            errors.add(new FieldError(LABEL, Message.of("receiving.import.label-not-number")));
        }
        boolean usable = line.get(STATUS).isEmpty() || line.get(STATUS).equals(LotStatus.AVAILABLE.name());
        try {
            check.accept(form);
            OpeningEntry entry = form.entry("");
            if (errors.isEmpty()) {
                return new Entry(line.number(), new CentreCode(line.get(CENTRE)), entry, usable);
            }
        } catch (InvalidFields e) {
            e.errors().stream().map(StockSheet::inColumn).forEach(errors::add);
        }
        throw new InvalidFields(errors);
    }

    static FieldError inColumn(FieldError error) {
        return new FieldError(COLUMNS.getOrDefault(error.field(), error.field()), error.message());
    }

    private static OpeningLineForm form(Line line, List<FieldError> errors) {
        return new OpeningLineForm(
                filled(line, ITEM).orElse(null),
                null,
                whole(line, QUANTITY, errors),
                null,
                filled(line, LOT_NUMBER).orElse(null),
                date(line, errors),
                value(line, errors),
                filled(line, LOCATION).orElse(null),
                filled(line, DONOR).orElse(null),
                filled(line, FUNDING_SOURCE).orElse(null),
                filled(line, RESTRICTION).orElse(null));
    }

    /** A whole number; 1 beside the error where the column holds something else. */
    static @Nullable Long whole(Line line, String column, List<FieldError> errors) {
        String text = line.get(column);
        if (WHOLE.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        if (!text.isEmpty()) {
            errors.add(new FieldError(column, Message.of("receiving.import.whole", text)));
            return 1L;
        }
        return null;
    }

    static @Nullable LocalDate date(Line line, List<FieldError> errors) {
        String text = line.get(EXPIRES_ON);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            errors.add(new FieldError(EXPIRES_ON, Message.of("platform.field.date")));
            return null;
        }
    }

    static @Nullable UnitValueForm value(Line line, List<FieldError> errors) {
        String amount = line.get(UNIT_VALUE);
        String currency = line.get(CURRENCY);
        if (amount.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(amount).matches()) {
            errors.add(new FieldError(UNIT_VALUE, Message.of("receiving.import.amount", amount)));
            return null;
        }
        if (currency.isEmpty()) {
            errors.add(new FieldError(CURRENCY, Message.of("platform.field.required")));
            return null;
        }
        return new UnitValueForm(new BigDecimal(amount.replace(',', '.')), currency);
    }

    static Optional<String> filled(Line line, String column) {
        return Optional.of(line.get(column)).filter(each -> !each.isEmpty());
    }
}
