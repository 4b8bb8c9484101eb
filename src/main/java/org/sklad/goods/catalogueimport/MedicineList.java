package org.sklad.goods.catalogueimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sklad.goods.catalogue.CatalogueEntry;
import org.sklad.goods.catalogue.ItemDraft;
import org.sklad.goods.catalogue.ItemForm;
import org.sklad.goods.catalogue.ItemList;
import org.sklad.goods.catalogue.ItemSheet;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.sheets.Heading;

/**
 * A list of medicines by substance. A line is an item. Its SKU consists of ATC code, strength and form.
 *
 * @param check throws {@link InvalidFields} for an invalid form
 */
record MedicineList(Consumer<Record> check) implements ItemList {
    private static final int LINES = 50;
    private static final List<String> COLUMNS =
            List.of("inn", "strength", "form", "atc", "prescription_only", "storage", "unit");

    @Override
    public List<Heading> headings() {
        return COLUMNS.stream().map(Heading::required).toList();
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
        requireFilled(cells);
        String inn = cells.getOrDefault("inn", "");
        String strength = cells.getOrDefault("strength", "");
        String form = cells.getOrDefault("form", "");
        String sku = sku(cells.getOrDefault("atc", ""), strength, form);
        String english = inn.substring(0, 1).toUpperCase(Locale.ROOT) + inn.substring(1) + " " + strength + ", " + form;
        Name name = ShippedNames.of(sku, english);
        Map<String, String> own = new HashMap<>(cells);
        own.put(ItemSheet.SKU, sku);
        own.put("name_bg", name.bg());
        own.put("name_en", name.en());
        own.put("name_one_bg", name.oneBg());
        own.put("name_one_en", name.oneEn());
        own.put("category", Category.MEDICINE.name());
        try {
            ItemForm item = ItemSheet.form(own);
            check.accept(item);
            return List.of(new ItemDraft(line, item.itemSku(), item.facts(), Optional.empty(), 0));
        } catch (InvalidFields e) {
            throw new InvalidFields(ItemSheet.byColumn(e.errors()));
        }
    }

    private static void requireFilled(Map<String, String> cells) {
        List<FieldError> errors = new ArrayList<>();
        for (String column : List.of("inn", "strength", "form", "atc", "unit")) {
            if (cells.getOrDefault(column, "").isEmpty()) {
                errors.add(new FieldError(column, Message.of("platform.field.required")));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /**
     * Returns a SKU such as {@code N02BE01-500MG-TABLET}. Removes blanks, writes % as PCT, and replaces other invalid characters with a
     * hyphen.
     */
    private static String sku(String atc, String strength, String form) {
        return Stream.of(atc, strength, form.split("\\s", 2)[0])
                .map(part -> part.toUpperCase(Locale.ROOT)
                        .replaceAll("\\s", "")
                        .replace("%", "PCT")
                        .replaceAll("[^A-Z0-9.]", "-"))
                .reduce((left, right) -> left + "-" + right)
                .orElseThrow();
    }
}
