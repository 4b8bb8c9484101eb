package org.sklad.aid.needs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemFilter;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.pages.LikelyNeed;
import org.sklad.people.pages.Needed;
import org.sklad.platform.db.Database;

/**
 * A person's open needs, and the goods that the person probably needs too: first those that others in the centre needed lately, then
 * the clothes of the catalogue. All are made for people of this sex and age, in the person's size where it is known.
 */
public final class LikelyNeeds implements Needed {
    /** Number of choices that fit on a phone. */
    private static final int MOST = 6;

    /** Number of latest needs and of clothes from which the choices are taken. */
    private static final int LOOKED_AT = 100;

    private final Database database;
    private final Items items;
    private final OpenNeeds open;

    LikelyNeeds(Database database, Needs needs, Items items) {
        this.database = database;
        this.items = items;
        this.open = new OpenNeeds(needs);
    }

    @Override
    public List<Lack> open(Beneficiary person, Operator by) {
        return open.open(person, by);
    }

    /** Returns no goods if the person left, or if the operator cannot record their needs. */
    @Override
    public List<LikelyNeed> likely(Beneficiary person, AgeBand age, Operator by) {
        if (!person.present() || !by.roles().hasAt(person.centre(), Role.FIELD)) {
            return List.of();
        }
        Set<String> kinds = new HashSet<>();
        // Clothes are read only if too few goods were needed lately.
        List<Item> fitting = Stream.<Supplier<List<Item>>>of(() -> lately(person), () -> clothes(by))
                .flatMap(goods -> goods.get().stream())
                .filter(item -> MadeFor.fits(item, person.sex(), age))
                .filter(item -> kinds.add(kind(item)))
                .limit(MOST)
                .toList();
        Set<StyleCode> styles =
                fitting.stream().flatMap(item -> item.facts().style().stream()).collect(Collectors.toSet());
        Map<StyleCode, List<Item>> sizes = database.read(handle -> Items.ofStyles(handle, styles));
        return fitting.stream().map(item -> likely(item, sizes, person)).toList();
    }

    /** Lists one item of each kind of goods that people of the centre needed lately, most often needed first. */
    private List<Item> lately(Beneficiary person) {
        return database.read(handle -> {
            List<Sku> needed = handle.attach(NeedDao.class).usual(person.centre(), LOOKED_AT, LOOKED_AT);
            Map<Sku, Item> items = Skus.named(handle, Set.copyOf(needed));
            return needed.stream()
                    .flatMap(sku -> Stream.ofNullable(items.get(sku)))
                    .toList();
        });
    }

    private List<Item> clothes(Operator by) {
        ItemFilter filter = new ItemFilter(Optional.of(Category.CLOTHES), Optional.empty(), "");
        return items.list(filter, ItemOrder.byName(by.language()), "", LOOKED_AT);
    }

    private static String kind(Item item) {
        return item.facts().style().map(StyleCode::value).orElse(" " + item.sku());
    }

    private static LikelyNeed likely(Item item, Map<StyleCode, List<Item>> sizes, Beneficiary person) {
        Optional<StyleCode> style = item.facts().style();
        if (style.isEmpty()) {
            return new LikelyNeed(NeedChoice.goods(item), item.title(1), "");
        }
        String size = sizes.getOrDefault(style.get(), List.of()).stream()
                .filter(each -> SizeFit.of(each.facts().wear(), List.of(person.clothes(), person.shoes()))
                        .filter(SizeFit::isExact)
                        .isPresent())
                .map(each -> each.facts().size())
                .findFirst()
                .orElse("");
        return new LikelyNeed(
                NeedChoice.goods(style.get(), size),
                item.styleTitle(1),
                item.facts().sizeToRead(size));
    }
}
