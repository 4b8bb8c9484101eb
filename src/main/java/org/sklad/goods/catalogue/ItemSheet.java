package org.sklad.goods.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.sheets.Heading;

/** The project's own file format for items. Importing an exported file changes nothing. */
public final class ItemSheet {
    public static final String SKU = "sku";

    public static final String IDENTIFIERS = "identifiers";
    private static final Set<String> YES = Set.of("yes", "true", "1", "да");
    private static final Set<String> NO = Set.of("no", "false", "0", "не", "");
    private static final Messages TEXTS = Messages.load(List.of("org.sklad.goods.catalogue"));

    /** A column: its name in a file, its heading, its hashtag in a humanitarian data set, its text for an item. */
    private record Field(String name, String key, String hashtag, Function<CatalogueEntry, String> text) {}

    private static final List<Field> FIELDS = List.of(
            new Field(
                    SKU,
                    "catalogue.sku",
                    "#item+code",
                    entry -> entry.item().sku().value()),
            field(
                    "name_bg",
                    "catalogue.name.bg",
                    "#item+name+i_bg",
                    facts -> facts.name().bg()),
            field(
                    "name_en",
                    "catalogue.name.en",
                    "#item+name+i_en",
                    facts -> facts.name().en()),
            field(
                    "name_one_bg",
                    "catalogue.name-of-one.bg",
                    "",
                    facts -> facts.name().oneBg()),
            field(
                    "name_one_en",
                    "catalogue.name-of-one.en",
                    "",
                    facts -> facts.name().oneEn()),
            field(
                    "category",
                    "catalogue.category",
                    "#item+type",
                    facts -> facts.category().name()),
            field(
                    "style",
                    "catalogue.style",
                    "",
                    facts -> facts.style().map(StyleCode::value).orElse("")),
            field("size", "catalogue.size", "#item+size", ItemFacts::size),
            field(
                    "sex",
                    "catalogue.sex",
                    "#indicator+sex",
                    facts -> facts.sex().map(Enum::name).orElse("")),
            field(
                    "age_group",
                    "catalogue.age-group",
                    "#indicator+age",
                    facts -> facts.ageGroup().map(Enum::name).orElse("")),
            field("season", "catalogue.season", "", facts -> facts.season().name()),
            field("unit", "catalogue.unit", "#item+unit", facts -> facts.unit().name()),
            medicine("inn", "catalogue.inn", Medicine::inn),
            medicine("strength", "catalogue.strength", Medicine::strength),
            medicine("form", "catalogue.form", Medicine::form),
            medicine("atc", "catalogue.atc", Medicine::atc),
            medicine(
                    "prescription_only", "catalogue.prescription-only", each -> each.prescriptionOnly() ? "yes" : "no"),
            medicine("storage", "catalogue.storage", Medicine::storage),
            field("sensitive", "catalogue.sensitive", "", facts -> facts.sensitive() ? "yes" : "no"),
            new Field(IDENTIFIERS, "catalogue.identifiers", "", entry -> IdentifierText.write(entry.identifiers())));

    /** File columns by the field names of the API. */
    private static final Map<String, String> COLUMN_OF = Map.of(
            "name", "name_bg",
            "name.bg", "name_bg",
            "name.en", "name_en",
            "nameOfOne.bg", "name_one_bg",
            "nameOfOne.en", "name_one_en",
            "ageGroup", "age_group",
            "medicine.prescriptionOnly", "prescription_only");

    private ItemSheet() {}

    public static List<Column<CatalogueEntry>> columns() {
        return FIELDS.stream()
                .map(field -> Column.text(field.key(), field.hashtag(), field.text()))
                .toList();
    }

    /** Returns the columns of a file, found by name or by heading in any language. Only the SKU is required. */
    public static List<Heading> headings() {
        return FIELDS.stream()
                .map(field -> new Heading(field.name(), field.name().equals(SKU), spellings(field)))
                .toList();
    }

    private static Set<String> spellings(Field field) {
        return Stream.of(Language.values())
                .map(language -> TEXTS.text(language, field.key()))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Returns the cells of the item as it is. The cells of a line then overlay them. */
    public static Map<String, String> cells(CatalogueEntry entry) {
        Map<String, String> cells = new TreeMap<>();
        FIELDS.forEach(field -> cells.put(field.name(), field.text().apply(entry)));
        return cells;
    }

    /**
     * Returns the form that a line describes.
     *
     * @param cells the cells by column name; missing columns count as empty
     * @throws InvalidFields with every cell that cannot be read, by column
     */
    public static ItemForm form(Map<String, String> cells) {
        Reading read = new Reading(cells);
        ItemForm form = new ItemForm(
                read.code(SKU),
                new ItemForm.NameForm(read.text("name_bg"), read.text("name_en")),
                new ItemForm.NameForm(read.text("name_one_bg"), read.text("name_one_en")),
                read.required("category", Category.class),
                read.code("style").isEmpty() ? null : read.code("style"),
                read.text("size"),
                read.choice("sex", ItemSex.class),
                read.choice("age_group", AgeGroup.class),
                read.choice("season", Season.class),
                read.required("unit", Unit.class),
                read.medicine(),
                read.text("sensitive").isEmpty() ? null : read.yes("sensitive"),
                read.identifiers());
        if (!read.errors.isEmpty()) {
            throw new InvalidFields(read.errors);
        }
        return form;
    }

    /** Returns the same errors, with the columns of a file as fields. */
    public static List<FieldError> byColumn(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(column(error.field()), error.message()))
                .toList();
    }

    private static String column(String field) {
        if (field.startsWith(IDENTIFIERS)) {
            return IDENTIFIERS;
        }
        String known = COLUMN_OF.get(field);
        return known == null ? field.replace("medicine.", "") : known;
    }

    private static Field field(String name, String key, String hashtag, Function<ItemFacts, String> text) {
        return new Field(name, key, hashtag, entry -> text.apply(entry.item().facts()));
    }

    private static Field medicine(String name, String key, Function<Medicine, String> text) {
        return field(name, key, "", facts -> facts.medicine().map(text).orElse(""));
    }

    /** A reader of the cells of one line. It collects the cells that cannot be read. */
    private static final class Reading {
        private final Map<String, String> cells;
        private final List<FieldError> errors = new ArrayList<>();

        Reading(Map<String, String> cells) {
            this.cells = new HashMap<>(cells);
        }

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        String code(String column) {
            return LookAlikes.code(text(column));
        }

        /** Returns any value and records an error if the cell is empty or wrong. */
        <E extends Enum<E>> E required(String column, Class<E> type) {
            if (text(column).isEmpty()) {
                errors.add(new FieldError(column, Message.of("platform.field.required")));
            }
            E chosen = choice(column, type);
            return chosen == null ? type.getEnumConstants()[0] : chosen;
        }

        <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
            String typed =
                    text(column).toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            if (typed.isEmpty()) {
                return null;
            }
            E[] all = type.getEnumConstants();
            Optional<E> found =
                    Arrays.stream(all).filter(each -> each.name().equals(typed)).findFirst();
            if (found.isEmpty()) {
                List<String> names = Arrays.stream(all).map(Enum::name).toList();
                errors.add(new FieldError(column, Message.of("platform.field.choice", String.join(", ", names))));
            }
            return found.orElse(null);
        }

        ItemForm.@Nullable MedicineForm medicine() {
            boolean prescriptionOnly = yes("prescription_only");
            boolean any = Stream.of("inn", "strength", "form", "atc", "storage")
                    .anyMatch(each -> !text(each).isEmpty());
            return any
                    ? new ItemForm.MedicineForm(
                            text("inn"), text("strength"), text("form"), text("atc"), prescriptionOnly, text("storage"))
                    : null;
        }

        private boolean yes(String column) {
            String typed = text(column).toLowerCase(Locale.ROOT);
            if (!YES.contains(typed) && !NO.contains(typed)) {
                errors.add(new FieldError(column, Message.of("platform.field.yes-no")));
            }
            return YES.contains(typed);
        }

        @Nullable
        List<ItemForm.IdentifierForm> identifiers() {
            try {
                return IdentifierText.read(text(IDENTIFIERS), text("category").equals(Category.MEDICINE.name()));
            } catch (InvalidFields e) {
                errors.addAll(e.errors());
                return null;
            }
        }
    }
}
