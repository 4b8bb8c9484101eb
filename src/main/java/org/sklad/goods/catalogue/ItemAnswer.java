package org.sklad.goods.catalogue;

import java.util.List;
import java.util.Optional;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Medicine;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Season;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;

/**
 * An item as the API shows it.
 *
 * @param code the digits on its own label
 * @param nameOfOne the name of one piece, where it differs
 * @param sensitive true if papers and screens that others see show it as a personal item
 * @param countsAs the SKU of the item it was merged into, which has its goods and codes
 */
public record ItemAnswer(
        String sku,
        String code,
        NameAnswer name,
        Optional<NameAnswer> nameOfOne,
        Category category,
        Optional<String> style,
        Optional<String> size,
        Optional<ItemSex> sex,
        Optional<AgeGroup> ageGroup,
        Season season,
        Unit unit,
        Optional<Medicine> medicine,
        boolean sensitive,
        List<Identifier> identifiers,
        Optional<String> countsAs) {
    /** The name in both languages; empty if not given. */
    public record NameAnswer(String bg, String en) {}

    static ItemAnswer of(CatalogueEntry entry) {
        Item item = entry.item();
        ItemFacts facts = item.facts();
        return new ItemAnswer(
                item.sku().value(),
                item.ownCode().digits(),
                new NameAnswer(facts.name().bg(), facts.name().en()),
                Optional.of(facts.name()).filter(Name::hasOne).map(name -> new NameAnswer(name.oneBg(), name.oneEn())),
                facts.category(),
                facts.style().map(StyleCode::value),
                Optional.of(facts.size()).filter(size -> !size.isEmpty()),
                facts.sex(),
                facts.ageGroup(),
                facts.season(),
                facts.unit(),
                facts.medicine(),
                facts.sensitive(),
                entry.identifiers(),
                Optional.of(entry.countsAs().value()).filter(any -> entry.isMerged()));
    }
}
