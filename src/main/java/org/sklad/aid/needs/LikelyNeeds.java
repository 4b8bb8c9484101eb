package org.sklad.aid.needs;

import java.util.Collection;
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
import org.sklad.aid.needs.NeedDao.LikelyGoods;
import org.sklad.aid.needs.NeedDao.StyleSize;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.catalogue.Skus;
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
    private final OpenNeeds open;

    LikelyNeeds(Database database, Needs needs) {
        this.database = database;
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
        return database.read(handle -> {
            NeedDao dao = handle.attach(NeedDao.class);
            // Clothes are read only if too few goods were needed lately.
            List<LikelyGoods> fitting = Stream.<Supplier<List<LikelyGoods>>>of(
                            () -> dao.usual(person.centre(), LOOKED_AT),
                            () -> dao.clothes(ItemOrder.byName(by.language()), LOOKED_AT))
                    .flatMap(goods -> goods.get().stream())
                    .filter(goods -> MadeFor.fits(goods, person.sex(), age))
                    .filter(goods -> kinds.add(goods.kind()))
                    .limit(MOST)
                    .toList();
            Map<Sku, Item> items =
                    Skus.named(handle, fitting.stream().map(LikelyGoods::sku).collect(Collectors.toSet()));
            Map<StyleCode, List<StyleSize>> sizes = sizes(dao, items.values());
            return fitting.stream()
                    .flatMap(goods -> Stream.ofNullable(items.get(goods.sku())))
                    .map(item -> likely(item, sizes, person))
                    .toList();
        });
    }

    private static Map<StyleCode, List<StyleSize>> sizes(NeedDao dao, Collection<Item> items) {
        Set<StyleCode> styles =
                items.stream().flatMap(item -> item.facts().style().stream()).collect(Collectors.toSet());
        return styles.isEmpty()
                ? Map.of()
                : dao.sizes(styles).stream().collect(Collectors.groupingBy(StyleSize::style));
    }

    private static LikelyNeed likely(Item item, Map<StyleCode, List<StyleSize>> sizes, Beneficiary person) {
        Optional<StyleCode> style = item.facts().style();
        if (style.isEmpty()) {
            return new LikelyNeed(NeedChoice.goods(item), item.title(1), "");
        }
        String size = sizes.getOrDefault(style.get(), List.of()).stream()
                .filter(each -> SizeFit.of(each.wear(), List.of(person.clothes(), person.shoes()))
                        .filter(SizeFit::isExact)
                        .isPresent())
                .map(StyleSize::size)
                .findFirst()
                .orElse("");
        return new LikelyNeed(
                NeedChoice.goods(style.get(), size),
                item.styleTitle(1),
                item.facts().sizeToRead(size));
    }
}
