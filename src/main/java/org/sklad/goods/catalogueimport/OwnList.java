package org.sklad.goods.catalogueimport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sklad.goods.catalogue.CatalogueEntry;
import org.sklad.goods.catalogue.ItemDraft;
import org.sklad.goods.catalogue.ItemForm;
import org.sklad.goods.catalogue.ItemList;
import org.sklad.goods.catalogue.ItemSheet;
import org.sklad.goods.classification.Sku;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.LookAlikes;
import org.sklad.platform.sheets.Heading;

/**
 * The project's own format. Facts without a column stay as they are, so a file with only SKUs and Bulgarian names only translates. An empty
 * cell clears the fact, except for codes on goods.
 *
 * @param check throws {@link InvalidFields} for an invalid form
 */
record OwnList(Consumer<Record> check) implements ItemList {
    private static final int LINES = 50;

    @Override
    public List<Heading> headings() {
        return ItemSheet.headings();
    }

    @Override
    public boolean updates() {
        return true;
    }

    @Override
    public int linesAtOnce() {
        return LINES;
    }

    @Override
    public Optional<Sku> changed(Map<String, String> cells) {
        return Optional.ofNullable(cells.get(ItemSheet.SKU))
                .map(LookAlikes::code)
                .filter(Sku::isValid)
                .map(Sku::new);
    }

    @Override
    public List<ItemDraft> drafts(
            int line, Map<String, String> cells, Function<Sku, Optional<CatalogueEntry>> present) {
        Optional<CatalogueEntry> entry = changed(cells).flatMap(present);
        Map<String, String> overlaid = entry.map(ItemSheet::cells).orElseGet(java.util.HashMap::new);
        overlaid.putAll(cells);
        try {
            ItemForm form = ItemSheet.form(overlaid);
            check.accept(form);
            boolean speaksOfCodes =
                    !cells.getOrDefault(ItemSheet.IDENTIFIERS, "").isEmpty();
            return List.of(new ItemDraft(
                    line,
                    form.itemSku(),
                    form.facts(),
                    form.identified().filter(any -> speaksOfCodes),
                    entry.map(each -> each.item().version()).orElse(0L)));
        } catch (InvalidFields e) {
            throw new InvalidFields(ItemSheet.byColumn(e.errors()));
        }
    }
}
