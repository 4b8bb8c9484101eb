package org.sklad.goods.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Scheme;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.Chosen;

/**
 * An item to add or change, named by its SKU.
 *
 * @param nameOfOne the name of one piece; if absent, a new item has none, and an existing item keeps its own
 * @param sensitive if absent, a new item gets the proposal for its medicine, and an existing item keeps its value
 */
public record ItemForm(
        @NotNull @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String sku,

        @NotNull @Valid NameForm name,

        @Nullable @Valid NameForm nameOfOne,
        @NotNull Category category,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String style,

        @Nullable @Size(max = ItemFacts.MOST_SIZE) String size,
        @Nullable ItemSex sex,
        @Nullable AgeGroup ageGroup,
        @Nullable Season season,
        @NotNull Unit unit,

        @Nullable @Valid @Chosen(by = {"inn", "strength", "form", "atc", "prescriptionOnly", "storage"})
        MedicineForm medicine,

        @Nullable Boolean sensitive,

        @Nullable @Size(max = 100) @Chosen(by = {"value", "quantity"})
        List<@NotNull @Valid IdentifierForm> identifiers) {

    /** The name in one or both languages of the interface. */
    public record NameForm(
            @Nullable @Size(max = Name.MOST) String bg,
            @Nullable @Size(max = Name.MOST) String en) {}

    /** The required facts of a medicine. The default storage is room temperature. */
    public record MedicineForm(
            @NotBlank @Size(max = Medicine.MOST_INN) String inn,
            @Nullable @Size(max = Medicine.MOST_WORDS) String strength,
            @NotBlank @Size(max = Medicine.MOST_WORDS) String form,

            @NotNull @Size(max = 7) @Pattern(regexp = Medicine.ATC, message = "catalogue.atc.form")
            String atc,

            @Nullable Boolean prescriptionOnly,
            @Nullable @Size(max = Medicine.MOST_WORDS) String storage) {
        Medicine medicine() {
            return new Medicine(
                    inn.strip(),
                    text(strength),
                    form.strip(),
                    atc,
                    prescriptionOnly != null && prescriptionOnly,
                    text(storage).isEmpty() ? Medicine.ROOM : text(storage));
        }
    }

    /**
     * A code on goods.
     *
     * @param scheme if absent, the form of the code decides it
     * @param quantity the smallest units that it represents; one if absent, but never for a medicine
     */
    public record IdentifierForm(
            @Nullable Scheme scheme,
            @NotBlank @Size(max = 200) String value,

            @Nullable @Min(1) @Max(Identifier.MOST_UNITS) Long quantity) {
        private Identifier identifier(String field) {
            long units = quantity == null ? 1 : quantity;
            return scheme == null
                    ? Identifier.guessed(value, units, field)
                    : Identifier.of(scheme, value, units, field);
        }
    }

    public Sku itemSku() {
        return new Sku(sku);
    }

    /**
     * Returns the facts of a new item.
     *
     * @throws InvalidFields if there is no name, if the facts of a medicine are missing, or if another item has them
     */
    public ItemFacts facts() {
        return facts(medicine != null && medicine.medicine().proposesSensitive(), new NameForm("", ""));
    }

    /** Returns the facts of an existing item, with the same checks as for a new one. */
    ItemFacts facts(ItemFacts present) {
        return facts(
                present.sensitive(),
                new NameForm(present.name().oneBg(), present.name().oneEn()));
    }

    private ItemFacts facts(boolean proposed, NameForm presentOne) {
        NameForm one = nameOfOne == null ? presentOne : nameOfOne;
        List<FieldError> errors = new ArrayList<>();
        if (text(name.bg()).isEmpty() && text(name.en()).isEmpty()) {
            errors.add(new FieldError("name.bg", Message.of("catalogue.name-needed")));
        }
        if (medicine == null && category == Category.MEDICINE) {
            errors.add(new FieldError("medicine.inn", Message.of("catalogue.medicine-needed")));
        }
        if (medicine != null && category != Category.MEDICINE) {
            errors.add(new FieldError("category", Message.of("catalogue.not-a-medicine")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new ItemFacts(
                new Name(text(name.bg()), text(name.en()), text(one.bg()), text(one.en())),
                category,
                text(style).isEmpty() ? Optional.empty() : Optional.of(new StyleCode(text(style))),
                text(size),
                Optional.ofNullable(sex),
                Optional.ofNullable(ageGroup),
                season == null ? Season.ALL_YEAR : season,
                unit,
                Optional.ofNullable(medicine).map(MedicineForm::medicine),
                sensitive == null ? proposed : sensitive);
    }

    /** Returns the codes in their order; absent if the form leaves them out. */
    public Optional<List<Identifier>> identified() {
        if (identifiers == null) {
            return Optional.empty();
        }
        List<Identifier> all = new ArrayList<>();
        for (int i = 0; i < identifiers.size(); i++) {
            IdentifierForm each = identifiers.get(i);
            if (each.quantity() == null && category == Category.MEDICINE) {
                throw new InvalidFields("identifiers[" + i + "].quantity", unit.inPackage());
            }
            String field = "identifiers[" + i + "].value";
            Identifier identifier = each.identifier(field);
            if (all.stream().anyMatch(other -> other.value().equals(identifier.value()))) {
                throw new InvalidFields(field, Message.of("catalogue.identifier.twice"));
            }
            all.add(identifier);
        }
        return Optional.of(all);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
