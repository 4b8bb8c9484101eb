package org.sklad.goods.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.InList;

interface ItemDao {
    @SqlQuery("""
            select sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category, style, size,
              size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, sensitive, version
            from items where sku = (select counts_as from items where sku = :sku)""")
    Optional<ItemRow> find(Sku sku);

    @SqlQuery("""
            select sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category, style, size,
              size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, sensitive, version
            from items where sku = :sku""")
    Optional<ItemRow> findAsWritten(Sku sku);

    @SqlQuery("""
            select sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category, style, size,
              size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, sensitive, version
            from items where sku = (select counts_as from items where own_code = :ownCode)""")
    Optional<ItemRow> findByOwnCode(long ownCode);

    @SqlQuery("""
            select sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category, style, size,
              size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, sensitive, version
            from items where style = :style and counts_as = sku order by size_order, sku limit :limit""")
    List<ItemRow> ofStyle(StyleCode style, int limit);

    /**
     * Lists the items after the SKU {@code after} in the given order; from the beginning if that item does not exist. PostgreSQL assumes
     * that two columns are rarely equal and would read and sort all items, so the condition uses {@code between}.
     */
    @SqlQuery("""
            select sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category, style, size,
              size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, sensitive, version
            from items i
            where <order> > coalesce((select <order> from items where sku = :after), '') and counts_as between sku and sku
              <narrowed> <words>
            order by <order> limit :limit""")
    List<ItemRow> list(
            @Define ItemOrder order,
            @Define ItemCondition narrowed,
            @Define WordSearch words,
            String category,
            String style,
            @BindMap Map<String, String> ranges,
            String after,
            int limit);

    @SqlQuery("""
            select sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category, style, size,
              size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, sensitive, version
            from items where sku in (<skus>)""")
    List<ItemRow> allAsWritten(@InList Collection<String> skus);

    /**
     * Returns the item that each SKU counts as. With many SKUs SQLite would look at all of them for each item, so the order is fixed by
     * {@code cross join}.
     */
    @SqlQuery("""
            select w.sku as named, i.sku, i.own_code, i.name_bg, i.name_en, i.name_one_bg, i.name_one_en, i.place_bg, i.place_en, i.category, i.style, i.size,
              i.size_order, i.sex, i.age_group, i.season, i.unit, i.inn, i.strength, i.form, i.atc, i.prescription_only,
              i.storage, i.sensitive, i.version
            from items w cross join items i
            where w.sku in (<skus>) and i.sku = w.counts_as""")
    List<NamedRow> all(@InList Collection<String> skus);

    /** An item, and the SKU that it was requested by. */
    record NamedRow(Sku named, @Nested ItemRow row) {}

    /** Returns those of the SKUs that count as another item, with that item. */
    @SqlQuery("select sku, counts_as from items where sku in (<skus>) and counts_as <> sku")
    List<Merged> merged(@InList Collection<String> skus);

    /** A SKU, and the SKU that it counts as. */
    record Merged(Sku sku, Sku countsAs) {}

    /** Returns the SKUs under which the goods of this item were recorded. */
    @SqlQuery("""
            select sku from items where counts_as = (select counts_as from items where sku = :sku) order by sku""")
    Set<Sku> writtenAs(Sku sku);

    /** Counts the words of items in the range, up to the limit. */
    @SqlQuery("""
            select count(*) from (
              select sku from item_words where word between :first and :last limit :limit) called""")
    long countWords(String first, String last, int limit);

    /** Lists all sizes of the styles of these items. The styles come first, or PostgreSQL would search the SKUs for each item with a style. */
    @SqlQuery("""
            with wanted (style) as materialized (select distinct style from items where sku in (<skus>) and style <> '')
            select i.sku, i.own_code, i.name_bg, i.name_en, i.name_one_bg, i.name_one_en, i.place_bg, i.place_en, i.category,
              i.style, i.size, i.size_order, i.sex, i.age_group, i.season, i.unit, i.inn, i.strength, i.form, i.atc,
              i.prescription_only, i.storage, i.sensitive, i.version
            from wanted
            cross join items i
            where i.style = wanted.style and i.counts_as = i.sku
            order by i.style, i.size_order, i.sku""")
    List<ItemRow> sizesOf(@InList Collection<String> skus);

    /** Lists the items style by style, merged items last in each. */
    @SqlQuery("""
            select sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category, style, size,
              size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, sensitive, version
            from items where style in (<styles>)
            order by style, case when counts_as = sku then 0 else 1 end, size_order, sku""")
    List<ItemRow> ofStyles(@InList Collection<StyleCode> styles);

    @SqlQuery("""
            select sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category, style, size,
              size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, sensitive, version
            from items where counts_as = sku order by sku""")
    List<ItemRow> present();

    @SqlQuery("select 1 from items limit 1")
    Optional<Integer> any();

    @SqlQuery("select own_code from items where own_code in (<codes>)")
    Set<Long> taken(@InList Collection<Long> codes);

    @SqlBatch("""
            insert into items (sku, own_code, name_bg, name_en, name_one_bg, name_one_en, place_bg, place_en, category, style,
              size, size_order, sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, sensitive, likeness, version,
              counts_as)
            values (:sku, :ownCode, :nameBg, :nameEn, :nameOneBg, :nameOneEn, :placeBg, :placeEn, :category, :style,
              :size, :sizeOrder, :sex, :ageGroup, :season, :unit, :inn, :strength, :form, :atc, :prescriptionOnly, :storage, :sensitive,
              :likeness, :version, :sku)""")
    void insert(@BindMethods Collection<ItemRow> rows);

    @SqlUpdate("""
            update items set name_bg = :nameBg, name_en = :nameEn, name_one_bg = :nameOneBg, name_one_en = :nameOneEn,
              place_bg = :placeBg, place_en = :placeEn,
              category = :category, style = :style, size = :size, size_order = :sizeOrder, sex = :sex,
              age_group = :ageGroup, season = :season, unit = :unit, inn = :inn, strength = :strength, form = :form,
              atc = :atc, prescription_only = :prescriptionOnly, storage = :storage, sensitive = :sensitive,
              likeness = :likeness, version = version + 1
            where sku = :sku and version = :version""")
    int change(@BindMethods ItemRow row);

    /** Copies the kind to the items that were merged into this one. Access to goods and the facts of a medicine depend on it. */
    @SqlUpdate("""
            update items set category = :category, unit = :unit, inn = :inn, strength = :strength, form = :form, atc = :atc,
              prescription_only = :prescriptionOnly, storage = :storage, sensitive = :sensitive
            where counts_as = :sku and sku <> :sku""")
    void changeMerged(@BindMethods ItemRow row);

    @SqlUpdate("update items set version = version + 1 where sku = :sku")
    int raiseVersion(Sku sku);

    @SqlBatch("""
            insert into styles (code, name_bg, name_en) values (:style, :nameBg, :nameEn)
            on conflict (code) do nothing""")
    void insertStyles(@BindMethods Collection<ItemRow> rows);

    @SqlBatch("insert into item_words (word, sku) values (:word, :sku)")
    void insertWords(@BindMethods Collection<WordRow> words);

    @SqlUpdate("delete from item_words where sku in (<skus>)")
    void deleteWords(@InList Collection<String> skus);

    @SqlQuery("""
            select d.scheme, d.value, d.quantity from identifiers d join items w on w.sku = d.sku
            where w.counts_as = :sku order by d.value""")
    List<Identifier> identifiers(Sku sku);

    @SqlQuery("""
            select w.counts_as as sku, d.scheme, d.value, d.quantity from identifiers d join items w on w.sku = d.sku
            where w.counts_as in (<skus>) order by w.counts_as, d.value""")
    List<IdentifierRow> identifiersOf(@InList Collection<String> skus);

    @SqlQuery("select sku, scheme, value, quantity from identifiers where value = :value")
    Optional<IdentifierRow> findIdentifier(String value);

    @SqlUpdate("""
            insert into identifiers (value, scheme, sku, quantity) values (:value, :scheme, :sku, :quantity)""")
    void insertIdentifier(Sku sku, @BindMethods Identifier identifier);

    @SqlUpdate("delete from identifiers where value = :value")
    void deleteIdentifier(String value);
}
