package org.sklad.goods.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.FormState;

/**
 * An item as a page sends it: a new one with its SKU and optionally a code on the goods, or a change with the version that was seen,
 * because a form has no If-Match.
 */
public record ItemPageForm(
        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String sku,

        @Nullable Long version,
        @NotNull @Valid ItemForm.NameForm name,
        @NotNull Category category,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @Nullable @Size(max = ItemFacts.MOST_SIZE) String size,
        @Nullable ItemSex sex,
        @Nullable AgeGroup ageGroup,
        @Nullable Season season,
        @NotNull Unit unit,
        @Nullable @Valid MedicineFields medicine,
        @Nullable Boolean sensitive,
        @Nullable @Size(max = 200) String code,

        @Nullable @Min(1) @Max(Identifier.MOST_UNITS) Long quantity) {

    /** The medicine fields. The page has them for every item; most items leave them empty. */
    public record MedicineFields(
            @Nullable @Size(max = Medicine.MOST_INN) String inn,
            @Nullable @Size(max = Medicine.MOST_WORDS) String strength,
            @Nullable @Size(max = Medicine.MOST_WORDS) String form,

            @Nullable @Size(max = 7) @Pattern(regexp = Medicine.ATC, message = "catalogue.atc.form")
            String atc,

            @Nullable Boolean prescriptionOnly,
            @Nullable @Size(max = Medicine.MOST_WORDS) String storage) {
        boolean isEmpty() {
            return inn == null && strength == null && form == null && atc == null && prescriptionOnly == null;
        }

        ItemForm.MedicineForm form(List<FieldError> missing) {
            String known = need("medicine.inn", inn, missing);
            String shape = need("medicine.form", form, missing);
            String place = need("medicine.atc", atc, missing);
            return new ItemForm.MedicineForm(known, strength, shape, place, prescriptionOnly, storage);
        }

        private static String need(String field, @Nullable String value, List<FieldError> missing) {
            if (value == null) {
                missing.add(new FieldError(field, Message.of("platform.field.required")));
                return "";
            }
            return value;
        }
    }

    String newSku() {
        if (sku == null) {
            throw new InvalidFields("sku", Message.of("platform.field.required"));
        }
        return sku;
    }

    long seenVersion() {
        if (version == null) {
            throw new ChangedMeanwhile();
        }
        return version;
    }

    /** Returns the form that the API takes. */
    ItemForm item(String ofSku) {
        List<FieldError> missing = new ArrayList<>();
        ItemForm.MedicineForm facts = medicine == null || medicine.isEmpty() ? null : medicine.form(missing);
        if (!missing.isEmpty()) {
            throw new InvalidFields(missing);
        }
        return new ItemForm(ofSku, name, category, style, size, sex, ageGroup, season, unit, facts, sensitive, null);
    }

    /**
     * Returns the code on the goods that came with a new item. It represents one unit by default.
     *
     * @throws InvalidFields if the package quantity of a medicine is missing
     */
    List<Identifier> identifiers() {
        if (code == null) {
            return List.of();
        }
        if (quantity == null && category == Category.MEDICINE) {
            throw new InvalidFields("quantity", unit.inPackage());
        }
        return List.of(Identifiers.guessed(code, quantity == null ? 1 : quantity, "code"));
    }

    static FormState entered(Item item) {
        ItemFacts facts = item.facts();
        FormState entered = FormState.nothing()
                .with("version", Long.toString(item.version()))
                .with("name.bg", facts.name().bg())
                .with("name.en", facts.name().en())
                .with("category", facts.category().name())
                .with("style", facts.style().map(StyleCode::value).orElse(""))
                .with("size", facts.size())
                .with("sex", facts.sex().map(Enum::name).orElse(""))
                .with("ageGroup", facts.ageGroup().map(Enum::name).orElse(""))
                .with("season", facts.season().name())
                .with("unit", facts.unit().name())
                .with("sensitive", Boolean.toString(facts.sensitive()));
        return facts.medicine().map(medicine -> with(entered, medicine)).orElse(entered);
    }

    private static FormState with(FormState entered, Medicine medicine) {
        return entered.with("medicine.inn", medicine.inn())
                .with("medicine.strength", medicine.strength())
                .with("medicine.form", medicine.form())
                .with("medicine.atc", medicine.atc())
                .with("medicine.prescriptionOnly", Boolean.toString(medicine.prescriptionOnly()))
                .with("medicine.storage", medicine.storage());
    }
}
