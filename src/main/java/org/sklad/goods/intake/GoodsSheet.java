package org.sklad.goods.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.stock.UnitValueForm;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Line;

/** Columns of goods in a file, shared by lists of stock and packing lists. */
public final class GoodsSheet {
    public static final String ITEM = "item";
    public static final String QUANTITY = "quantity";
    public static final String LOT_NUMBER = "lot_number";
    public static final String EXPIRES_ON = "expires_on";
    public static final String UNIT_VALUE = "unit_value";
    public static final String CURRENCY = "currency";

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}(?:[.,][0-9]{1,4})?");

    /** Columns by form field, so that an error names the column of the file. */
    private static final Map<String, String> COLUMNS = Map.of(
            "lot", LOT_NUMBER,
            "expiresOn", EXPIRES_ON,
            "fundingSource", "funding_source",
            "unitValue.amount", UNIT_VALUE,
            "unitValue.currency", CURRENCY);

    private GoodsSheet() {}

    /** Moves an error from the form field to the column that the field was read from. */
    public static FieldError inColumn(FieldError error) {
        return new FieldError(COLUMNS.getOrDefault(error.field(), error.field()), error.message());
    }

    /**
     * Reads a whole number.
     *
     * @return 1 with an error added if the column holds something else; null if it is empty
     */
    public static @Nullable Long whole(Line line, String column, List<FieldError> errors) {
        String text = line.get(column);
        if (WHOLE.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        if (!text.isEmpty()) {
            errors.add(new FieldError(column, Message.of("intake.import.whole", text)));
            return 1L;
        }
        return null;
    }

    public static @Nullable LocalDate date(Line line, List<FieldError> errors) {
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

    public static @Nullable UnitValueForm value(Line line, List<FieldError> errors) {
        String amount = line.get(UNIT_VALUE);
        String currency = line.get(CURRENCY);
        if (amount.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(amount).matches()) {
            errors.add(new FieldError(UNIT_VALUE, Message.of("intake.import.amount", amount)));
            return null;
        }
        if (currency.isEmpty()) {
            errors.add(new FieldError(CURRENCY, Message.of("platform.field.required")));
            return null;
        }
        return new UnitValueForm(new BigDecimal(amount.replace(',', '.')), currency);
    }

    public static Optional<String> filled(Line line, String column) {
        return Optional.of(line.get(column)).filter(each -> !each.isEmpty());
    }
}
