package org.sklad.goods.receiving;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.barcodes.RawCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.goods.catalogue.Identifier;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.SizeSet;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.intake.CodeMeaning;
import org.sklad.goods.shelves.ItemPlaces;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.web.WithId;

/**
 * The meaning of an unknown code: an existing item, or a new item with this name.
 *
 * @param sizeSet sizes of a new style; absent for an item without sizes
 * @param quantity number of smallest units that the code means
 * @param location destination of the goods, if it differs from the consignment's location
 * @param placed locations of individual items, in the format of {@link ItemPlaces}
 */
public record AttachForm(
        @NotNull UUID id,
        @NotNull RawCode code,

        @Nullable @Size(max = 60) @Pattern(regexp = Sku.PATTERN)
        String item,

        @Nullable @Size(max = Name.MOST) String name,
        @Nullable Category category,
        @Nullable Unit unit,
        @Nullable SizeSet sizeSet,

        @NotNull @Min(1) @Max(1_000_000) Long quantity,

        @Nullable @Size(max = 41) @Pattern(regexp = LocationAddress.PATTERN_WITHIN)
        String location,

        @Nullable @Size(max = ItemPlaces.MOST_CHARACTERS) @Pattern(regexp = ItemPlaces.PATTERN)
        String placed)
        implements WithId {

    /**
     * Converts the form to the meaning of the code.
     *
     * @throws InvalidFields if the code cannot mean goods, or a new item lacks required data
     */
    CodeMeaning meaning() {
        Identifier identifier = Identifier.guessed(code.text(), quantity, "code");
        return new CodeMeaning(
                code,
                identifier,
                Optional.ofNullable(item).map(Sku::new),
                item == null ? Optional.of(facts()) : Optional.empty(),
                Optional.ofNullable(location));
    }

    /**
     * Returns the facts of a new item.
     *
     * @throws InvalidFields if it has no name, or is a medicine
     */
    ItemFacts facts() {
        if (name == null || name.isBlank()) {
            throw new InvalidFields("name", Message.of("platform.field.required"));
        }
        if (category == Category.MEDICINE) {
            throw new InvalidFields("category", Message.of("receiving.medicine-elsewhere"));
        }
        return new ItemFacts(
                new Name(name.strip(), ""),
                Objects.requireNonNullElse(category, Category.OTHER),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Season.ALL_YEAR,
                Objects.requireNonNullElse(unit, Unit.PIECE),
                Optional.empty(),
                false);
    }
}
