package org.sklad.goods.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.ItemColumns;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Heading;
import org.sklad.platform.sheets.Line;

/** The columns of a list of levels. An export can be edited and imported again; the import ignores the figures beside the levels. */
final class LevelSheet {
    static final String CENTRE = "centre";
    static final String ITEM = "item";

    private static final String BASIS = "basis";
    private static final String MINIMUM = "minimum";
    private static final String TARGET = "target";

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    static final List<Heading> HEADINGS = Stream.concat(
                    Stream.of(
                            Heading.required(CENTRE, "Център", "Centre"),
                            Heading.required(ITEM, "Стока", "Артикул", "Item"),
                            Heading.optional(BASIS, "В какво", "Counted in"),
                            Heading.required(MINIMUM, "Минимум", "Minimum"),
                            Heading.required(TARGET, "Цел", "Target"),
                            Heading.optional("available", "Може да се даде", "Can be given"),
                            Heading.optional(
                                    "used",
                                    "Използвано за 90 дни",
                                    "Раздадено за 90 дни",
                                    "Used in 90 days",
                                    "Handed out in 90 days"),
                            Heading.optional("days_left", "Стига за дни", "Days of stock left"),
                            Heading.optional("state", "Състояние", "State")),
                    ItemColumns.HEADINGS.stream())
            .toList();

    private LevelSheet() {}

    /** Parses a line; rejects it with all its invalid columns at once. */
    static Level level(Line line) {
        List<FieldError> errors = new ArrayList<>();
        if (!CentreCode.isValid(line.code(CENTRE))) {
            errors.add(new FieldError(CENTRE, Message.of("planning.import.no-centre", line.get(CENTRE))));
        }
        if (!Sku.isValid(line.code(ITEM))) {
            errors.add(new FieldError(ITEM, Message.of("planning.no-item", line.get(ITEM))));
        }
        Optional<LevelBasis> basis = basis(line, errors);
        long minimum = number(line, MINIMUM, errors);
        long target = number(line, TARGET, errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return LevelForm.level(
                new CentreCode(line.code(CENTRE)),
                new Sku(line.code(ITEM)),
                basis.orElse(LevelBasis.UNITS),
                minimum,
                target);
    }

    private static Optional<LevelBasis> basis(Line line, List<FieldError> errors) {
        String text = line.get(BASIS);
        Optional<LevelBasis> basis = Arrays.stream(LevelBasis.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (basis.isEmpty() && !text.isEmpty()) {
            errors.add(new FieldError(BASIS, Message.of("platform.field.choice", "UNITS, DAYS")));
        }
        return basis;
    }

    private static long number(Line line, String column, List<FieldError> errors) {
        String text = line.get(column);
        if (text.isEmpty()) {
            errors.add(new FieldError(column, Message.of("platform.field.required")));
            return 1;
        }
        long number = WHOLE.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (number < 1 || number > Level.MOST_UNITS) {
            errors.add(new FieldError(column, Message.of("platform.field.between", 1, Level.MOST_UNITS)));
            return 1;
        }
        return number;
    }
}
