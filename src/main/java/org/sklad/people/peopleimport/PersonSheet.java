package org.sklad.people.peopleimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.IdentityForm;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.SizesForm;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.RegistrationForm;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Heading;
import org.sklad.platform.sheets.Line;

/** The columns of a list of people. Reasons never repeat a value of a line, since it can be a name. */
final class PersonSheet {
    static final String CENTRE = "centre";
    static final String REFERENCE = "reference";
    static final String HOUSEHOLD = "household";

    private static final String ROOM = "room";
    private static final String SEX = "sex";
    private static final String AGE_BAND = "age_band";
    private static final String BIRTH_DATE = "birth_date";
    private static final String CLOTHES = "clothes";
    private static final String SHOES = "shoes";
    private static final String LANGUAGES = "languages";
    private static final String NAME = "name";
    private static final String NATIONALITY = "nationality";
    private static final String REGISTRATION_NUMBER = "registration_number";
    private static final String PHONE = "phone";
    private static final String VULNERABILITIES = "vulnerabilities";

    static final List<Heading> HEADINGS = List.of(
            Heading.optional(REFERENCE, "Номер в списъка", "Reference"),
            Heading.required(CENTRE, "Център", "Centre"),
            Heading.optional(ROOM, "Стая", "Room"),
            Heading.required(SEX, "Пол", "Sex"),
            Heading.optional(AGE_BAND, "Възраст", "Age"),
            Heading.optional(BIRTH_DATE, "Дата на раждане", "Birth date"),
            Heading.optional(CLOTHES, "Размер дрехи", "Clothes size"),
            Heading.optional(SHOES, "Размер обувки", "Shoe size"),
            Heading.optional(LANGUAGES, "Езици", "Languages"),
            Heading.optional(NAME, "Име", "Name"),
            Heading.optional(NATIONALITY, "Гражданство", "Nationality"),
            Heading.optional(REGISTRATION_NUMBER, "Регистрационен номер", "Registration number"),
            Heading.optional(PHONE, "Телефон", "Phone"),
            Heading.optional(HOUSEHOLD, "Домакинство", "Household"),
            Heading.optional(VULNERABILITIES, "Уязвимост", "Vulnerabilities"));

    /** Columns by form field, so that reasons name columns of the file. */
    private static final Map<String, String> COLUMNS = Map.of(
            "ageBand", AGE_BAND,
            "sizes.clothes", CLOTHES,
            "sizes.shoes", SHOES,
            "identity.name", NAME,
            "identity.birthDate", BIRTH_DATE,
            "identity.nationality", NATIONALITY,
            "identity.registrationNumber", REGISTRATION_NUMBER,
            "identity.phone", PHONE);

    private PersonSheet() {}

    /** Returns all values of the line in a fixed order, for a keyed hash. */
    static String content(Line line) {
        return HEADINGS.stream().map(each -> line.get(each.name())).collect(Collectors.joining("\u001f"));
    }

    /**
     * Reads the line into a form.
     *
     * @param check refuses an invalid form with {@link InvalidFields}
     * @throws InvalidFields with all wrong columns, if there are any
     */
    static RegistrationForm form(Line line, UUID id, Consumer<Record> check) {
        List<FieldError> errors = new ArrayList<>();
        RegistrationForm form = read(line, id, errors);
        try {
            check.accept(form);
        } catch (InvalidFields e) {
            e.errors().stream()
                    .map(PersonSheet::inColumn)
                    .filter(each ->
                            errors.stream().noneMatch(before -> before.field().equals(each.field())))
                    .forEach(errors::add);
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return form;
    }

    static FieldError inColumn(FieldError error) {
        int bracket = error.field().indexOf('[');
        String field = bracket < 0 ? error.field() : error.field().substring(0, bracket);
        return new FieldError(COLUMNS.getOrDefault(field, field), error.message());
    }

    @SuppressWarnings("NullAway") // The checks of the form find missing values.
    private static RegistrationForm read(Line line, UUID id, List<FieldError> errors) {
        return new RegistrationForm(
                id,
                line.get(CENTRE),
                line.get(ROOM).isEmpty() ? null : line.code(ROOM),
                sex(line, errors).orElse(null),
                band(line, errors).orElse(null),
                new SizesForm(filled(line, CLOTHES), filled(line, SHOES)),
                Arrays.stream(line.get(LANGUAGES).toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                        .filter(each -> !each.isEmpty())
                        .toList(),
                new IdentityForm(
                        filled(line, NAME),
                        date(line, errors).orElse(null),
                        filled(line, NATIONALITY),
                        filled(line, REGISTRATION_NUMBER),
                        filled(line, PHONE)),
                vulnerabilities(line, errors),
                null);
    }

    private static Optional<Sex> sex(Line line, List<FieldError> errors) {
        return switch (line.get(SEX).toUpperCase(Locale.ROOT)) {
            case "FEMALE", "F", "Ж", "ЖЕНА" -> Optional.of(Sex.FEMALE);
            case "MALE", "M", "М", "МЪЖ" -> Optional.of(Sex.MALE);
            case "" -> Optional.empty();
            default -> {
                errors.add(new FieldError(SEX, Message.of("platform.field.choice", "FEMALE, MALE")));
                yield Optional.empty();
            }
        };
    }

    private static Optional<AgeBand> band(Line line, List<FieldError> errors) {
        // Spreadsheets often turn a hyphen into a dash.
        String text = line.get(AGE_BAND).replace('–', '-').replace(" ", "");
        Optional<AgeBand> band = AgeBand.find(text);
        if (band.isEmpty() && !text.isEmpty()) {
            String all = Arrays.stream(AgeBand.values()).map(AgeBand::code).collect(Collectors.joining(", "));
            errors.add(new FieldError(AGE_BAND, Message.of("platform.field.choice", all)));
        }
        return band;
    }

    private static Optional<LocalDate> date(Line line, List<FieldError> errors) {
        String text = line.get(BIRTH_DATE);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            errors.add(new FieldError(BIRTH_DATE, Message.of("platform.field.date")));
            return Optional.empty();
        }
    }

    private static Set<Vulnerability> vulnerabilities(Line line, List<FieldError> errors) {
        Set<Vulnerability> noted = EnumSet.noneOf(Vulnerability.class);
        for (String word : line.get(VULNERABILITIES).toUpperCase(Locale.ROOT).split("[\\s,;]+", -1)) {
            Optional<Vulnerability> known = Arrays.stream(Vulnerability.values())
                    .filter(each -> each.name().equals(word))
                    .findFirst();
            known.ifPresent(noted::add);
            if (known.isEmpty() && !word.isEmpty()) {
                String all =
                        Arrays.stream(Vulnerability.values()).map(Enum::name).collect(Collectors.joining(", "));
                errors.add(new FieldError(VULNERABILITIES, Message.of("platform.field.choice", all)));
                break;
            }
        }
        return noted;
    }

    private static @Nullable String filled(Line line, String column) {
        String text = line.get(column);
        return text.isEmpty() ? null : text;
    }
}
