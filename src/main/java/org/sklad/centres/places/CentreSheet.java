package org.sklad.centres.places;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Heading;
import org.sklad.platform.sheets.Line;

/** The columns of a list of centres: those of our own export in either language, and the short names in other lists. */
final class CentreSheet {
    static final List<Heading> HEADINGS = List.of(
            Heading.required("code", "Код", "Code"),
            Heading.required("name_bg", "Име на български", "Name in Bulgarian"),
            Heading.required("name_en", "Име на английски", "Name in English"),
            Heading.required("kind", "Вид", "Kind"),
            Heading.required("time_zone", "Часова зона", "Time zone"),
            // Public lists contain the occupancy and capacity of a centre, which this program does not store.
            Heading.optional("capacity_2024_occupancy"),
            Heading.optional("capacity"));

    /** Maps form fields to columns, so that a reason names the column in the file. */
    private static final Map<String, String> COLUMNS =
            Map.of("name.bg", "name_bg", "name.en", "name_en", "timeZone", "time_zone");

    private CentreSheet() {}

    /**
     * Returns the centre of a line.
     *
     * @throws InvalidFields if columns are wrong; it names all of them at once
     */
    static Centre centre(Line line, Consumer<Record> check) {
        CentreForm form = form(line);
        try {
            check.accept(form);
            return form.centre(1);
        } catch (InvalidFields e) {
            throw new InvalidFields(Stream.concat(
                            unknownKind(line).stream(), e.errors().stream().filter(each -> !isKind(each)))
                    .map(CentreSheet::inColumn)
                    .toList());
        }
    }

    @SuppressWarnings("NullAway") // The check of the form finds missing values.
    private static CentreForm form(Line line) {
        return new CentreForm(
                line.get("code"),
                new CentreForm.CentreNameForm(line.get("name_bg"), line.get("name_en")),
                kind(line).orElse(null),
                line.get("time_zone"));
    }

    private static Optional<CentreKind> kind(Line line) {
        String written = line.get("kind").toUpperCase(Locale.ROOT);
        return Stream.of(CentreKind.values())
                .filter(kind -> kind.name().equals(written))
                .findFirst();
    }

    private static List<FieldError> unknownKind(Line line) {
        return kind(line).isPresent()
                ? List.of()
                : List.of(new FieldError(
                        "kind", Message.of("platform.field.choice", "RECEPTION, TRANSIT, WAREHOUSE, OTHER")));
    }

    private static boolean isKind(FieldError error) {
        return error.field().equals("kind");
    }

    private static FieldError inColumn(FieldError error) {
        return new FieldError(COLUMNS.getOrDefault(error.field(), error.field()), error.message());
    }
}
