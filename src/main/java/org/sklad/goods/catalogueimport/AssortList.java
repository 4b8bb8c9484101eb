package org.sklad.goods.catalogueimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sklad.goods.catalogue.CatalogueEntry;
import org.sklad.goods.catalogue.ItemDraft;
import org.sklad.goods.catalogue.ItemFacts;
import org.sklad.goods.catalogue.ItemList;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Heading;

/**
 * ASSORT, the list of standard products that Boxtribute shares between organisations (version 1 of 23 May 2024). A line is a style. Its
 * size group, in words, becomes the items of the style.
 */
final class AssortList implements ItemList {
    /** A line has at most 19 items. */
    private static final int LINES = 5;

    /** Condoms, menstrual pads, incontinence pads. */
    private static final Set<String> SENSITIVE = Set.of("61", "78", "79");

    private static final Pattern ID = Pattern.compile("[0-9]{1,9}");
    private static final List<String> CLOTHES = List.of("Bottoms", "Tops", "Clothing", "Shoes", "Jackets", "Underwear");
    private static final Map<String, Whose> GENDERS = Map.of(
            "Boy", new Whose(ItemSex.MEN, Optional.of(AgeGroup.CHILD)),
            "Girl", new Whose(ItemSex.WOMEN, Optional.of(AgeGroup.CHILD)),
            "Male", new Whose(ItemSex.MEN, Optional.of(AgeGroup.ADULT)),
            "Female", new Whose(ItemSex.WOMEN, Optional.of(AgeGroup.ADULT)),
            "Unisex Kid", new Whose(ItemSex.UNISEX, Optional.of(AgeGroup.CHILD)),
            "Unisex Baby", new Whose(ItemSex.UNISEX, Optional.of(AgeGroup.BABY)),
            "Unisex Adult", new Whose(ItemSex.UNISEX, Optional.of(AgeGroup.ADULT)),
            "-", new Whose(ItemSex.UNISEX, Optional.empty()));

    private record Whose(ItemSex sex, Optional<AgeGroup> age) {}

    @Override
    public List<Heading> headings() {
        return Stream.of("id", "name", "gender", "size_group", "category")
                .map(Heading::required)
                .toList();
    }

    @Override
    public boolean updates() {
        return false;
    }

    @Override
    public int linesAtOnce() {
        return LINES;
    }

    @Override
    public Optional<Sku> changed(Map<String, String> cells) {
        return Optional.empty();
    }

    @Override
    public List<ItemDraft> drafts(
            int line, Map<String, String> cells, Function<Sku, Optional<CatalogueEntry>> present) {
        Map<String, String> all = new HashMap<>(cells);
        String name = all.getOrDefault("name", "").replaceAll("\\s+", " ").strip();
        String id = all.getOrDefault("id", "");
        Whose whose = GENDERS.get(all.getOrDefault("gender", ""));
        List<FieldError> errors = errors(id, name, whose);
        if (!errors.isEmpty() || whose == null) {
            throw new InvalidFields(errors);
        }
        StyleCode style = new StyleCode("ASSORT-" + id);
        List<ItemDraft> drafts = new ArrayList<>();
        for (String size : AssortSizes.of(all.getOrDefault("size_group", ""))) {
            ItemFacts facts = new ItemFacts(
                    ShippedNames.of(style.value(), name),
                    category(all.getOrDefault("category", ""), name),
                    Optional.of(style),
                    size,
                    Optional.of(whose.sex()),
                    whose.age(),
                    season(name),
                    Unit.PIECE,
                    Optional.empty(),
                    SENSITIVE.contains(id));
            Sku sku = new Sku(size.isEmpty() ? style.value() : style.value() + "-" + size);
            drafts.add(new ItemDraft(line, sku, facts, Optional.empty(), 0));
        }
        return drafts;
    }

    private static List<FieldError> errors(String id, String name, @org.jspecify.annotations.Nullable Whose whose) {
        List<FieldError> errors = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            errors.add(new FieldError("id", Message.of("platform.field.whole-number")));
        }
        if (name.isEmpty()) {
            errors.add(new FieldError("name", Message.of("platform.field.required")));
        } else if (name.length() > Name.MOST) {
            errors.add(new FieldError("name", Message.of("platform.field.too-long", Name.MOST)));
        }
        if (whose == null) {
            String known = String.join(", ", GENDERS.keySet().stream().sorted().toList());
            errors.add(new FieldError("gender", Message.of("platform.field.choice", known)));
        }
        return errors;
    }

    private static Category category(String text, String name) {
        if (CLOTHES.stream().anyMatch(text::startsWith)) {
            return Category.CLOTHES;
        }
        return switch (text) {
            case "Hygiene" -> Category.HYGIENE;
            case "Baby" -> Category.BABY;
            case "Shelter" -> Category.BEDDING;
            default ->
                name.endsWith(" Food") || name.equalsIgnoreCase("Bottled water") ? Category.FOOD : Category.OTHER;
        };
    }

    private static Season season(String name) {
        if (name.contains("Winter")) {
            return Season.WINTER;
        }
        return name.contains("Summer") ? Season.SUMMER : Season.ALL_YEAR;
    }
}
