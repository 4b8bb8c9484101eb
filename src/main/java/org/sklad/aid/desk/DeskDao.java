package org.sklad.aid.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.customizer.BindMethodsList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.goods.classification.AgeGroup;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.ItemSex;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Wear;
import org.sklad.platform.db.InList;

interface DeskDao {
    /** A part of a kit, by its composition in use. */
    record KitRow(Sku kit, Sku item, long quantity) {}

    /** A combination of size, sex and age group in a category, as stored: a missing one is an empty text. */
    record WearRow(Category category, String size, String sex, String ageGroup) {
        Wear wear() {
            return new Wear(size, fact(sex, ItemSex::valueOf), fact(ageGroup, AgeGroup::valueOf));
        }

        private static <T> Optional<T> fact(String stored, Function<String, T> read) {
            return Optional.of(stored).filter(each -> !each.isEmpty()).map(read);
        }
    }

    @SqlQuery("select distinct category, size, sex, age_group from items where category in (<categories>)")
    List<WearRow> wears(@InList Collection<Category> categories);

    /** An item in stock. */
    record StandingRow(Sku sku, String style) {
        GoodsKind kind(Category category) {
            return new GoodsKind(sku, style.isEmpty() ? Optional.empty() : Optional.of(new StyleCode(style)), category);
        }

        /** Returns the style, or the SKU of an item without a style. */
        String thing() {
            return style.isEmpty() ? sku.value() : style;
        }
    }

    /**
     * Lists the SKUs and styles of items in stock with one of these combinations, in any order, up to the limit. Items that were merged
     * into one may come twice: {@code distinct} would make PostgreSQL read the whole category first.
     */
    @SqlQuery("""
            select i.counts_as as sku, i.style from items i
            where i.category = :category and (i.size, i.sex, i.age_group) in (values <wears>)
              and exists (select 1 from balances b where b.centre = :centre and b.sku = i.sku and b.quantity > 0)
            limit :most""")
    List<StandingRow> standing(
            CentreCode centre,
            Category category,
            @BindMethodsList(
                            value = "wears",
                            methodNames = {"size", "sex", "ageGroup"})
                    Collection<WearRow> wears,
            int most);

    @SqlQuery("""
            select l.kit, i.counts_as as item, l.quantity
            from composition_lines l join items i on i.sku = l.item
            where l.version = (select max(c.version) from compositions c where c.kit = l.kit)
            order by l.kit, l.line""")
    List<KitRow> kits();

    /** Lists the case codes of the household members who received goods in their own name on the day. */
    @SqlQuery("""
            select distinct p.case_code
            from handouts h join beneficiaries w on w.id = h.beneficiary join beneficiaries p on p.id = w.counts_as
            where h.household = :household and h.household <> '' and h.given_on = :day and h.state = 'RECORDED'""")
    Set<String> servedOn(String household, LocalDate day);
}
