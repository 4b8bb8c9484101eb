package org.sklad.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface ItemDao {
    @SqlQuery("""
            select sku, own_code, name_bg, name_en, place_bg, place_en, category, style, size, size_order, sex,
              age_group, season, unit, inn, strength, form, atc, prescription_only, storage, version
            from items where sku = :sku""")
    Optional<ItemRow> find(Sku sku);

    @SqlQuery("""
            select sku, own_code, name_bg, name_en, place_bg, place_en, category, style, size, size_order, sex,
              age_group, season, unit, inn, strength, form, atc, prescription_only, storage, version
            from items where own_code = :ownCode""")
    Optional<ItemRow> findByOwnCode(long ownCode);

    @SqlQuery("""
            select sku, own_code, name_bg, name_en, place_bg, place_en, category, style, size, size_order, sex,
              age_group, season, unit, inn, strength, form, atc, prescription_only, storage, version
            from items where style = :style order by size_order, sku limit :limit""")
    List<ItemRow> ofStyle(StyleCode style, int limit);

    /** Those after the one with the sku {@code after}, in the order; from the beginning where there is none such. */
    @SqlQuery("""
            select sku, own_code, name_bg, name_en, place_bg, place_en, category, style, size, size_order, sex,
              age_group, season, unit, inn, strength, form, atc, prescription_only, storage, version
            from items i
            where <order> > coalesce((select <order> from items where sku = :after), '') <narrowed> <words>
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
            select sku, own_code, name_bg, name_en, place_bg, place_en, category, style, size, size_order, sex,
              age_group, season, unit, inn, strength, form, atc, prescription_only, storage, version
            from items where sku in (<skus>)""")
    List<ItemRow> all(@BindList Collection<String> skus);

    @SqlQuery("select count(*) from items")
    long count();

    /** How many words of items lie in the range; not more than the limit are counted. */
    @SqlQuery("""
            select count(*) from (
              select sku from item_words where word between :first and :last limit :limit) called""")
    long countWords(String first, String last, int limit);

    @SqlQuery("""
            select sku, own_code, name_bg, name_en, place_bg, place_en, category, style, size, size_order, sex,
              age_group, season, unit, inn, strength, form, atc, prescription_only, storage, version
            from items
            where style <> '' and style in (select style from items where sku in (<skus>))
            order by style, size_order, sku""")
    List<ItemRow> sizesOf(@BindList Collection<String> skus);

    @SqlQuery("select 1 from items limit 1")
    Optional<Integer> any();

    @SqlQuery("select own_code from items where own_code in (<codes>)")
    Set<Long> taken(@BindList Collection<Long> codes);

    @SqlBatch("""
            insert into items (sku, own_code, name_bg, name_en, place_bg, place_en, category, style, size, size_order,
              sex, age_group, season, unit, inn, strength, form, atc, prescription_only, storage, likeness, version)
            values (:sku, :ownCode, :nameBg, :nameEn, :placeBg, :placeEn, :category, :style, :size, :sizeOrder,
              :sex, :ageGroup, :season, :unit, :inn, :strength, :form, :atc, :prescriptionOnly, :storage,
              :likeness, :version)""")
    void insert(@BindMethods Collection<ItemRow> rows);

    @SqlUpdate("""
            update items set name_bg = :nameBg, name_en = :nameEn, place_bg = :placeBg, place_en = :placeEn,
              category = :category, style = :style, size = :size, size_order = :sizeOrder, sex = :sex,
              age_group = :ageGroup, season = :season, unit = :unit, inn = :inn, strength = :strength, form = :form,
              atc = :atc, prescription_only = :prescriptionOnly, storage = :storage,
              likeness = :likeness, version = version + 1
            where sku = :sku and version = :version""")
    int change(@BindMethods ItemRow row);

    @SqlUpdate("update items set version = version + 1 where sku = :sku")
    int raiseVersion(Sku sku);

    @SqlBatch("""
            insert into styles (code, name_bg, name_en) values (:style, :nameBg, :nameEn)
            on conflict (code) do nothing""")
    void insertStyles(@BindMethods Collection<ItemRow> rows);

    @SqlBatch("insert into item_words (word, sku) values (:word, :sku)")
    void insertWords(@BindMethods Collection<WordRow> words);

    @SqlUpdate("delete from item_words where sku = :sku")
    void deleteWords(Sku sku);

    @SqlQuery("""
            select scheme, value, quantity from identifiers where sku = :sku order by value""")
    List<Identifier> identifiers(Sku sku);

    @SqlQuery("""
            select sku, scheme, value, quantity from identifiers where sku in (<skus>) order by sku, value""")
    List<IdentifierRow> identifiersOf(@BindList Collection<String> skus);

    @SqlQuery("select sku, scheme, value, quantity from identifiers where value = :value")
    Optional<IdentifierRow> findIdentifier(String value);

    @SqlUpdate("""
            insert into identifiers (value, scheme, sku, quantity) values (:value, :scheme, :sku, :quantity)""")
    void insertIdentifier(Sku sku, @BindMethods Identifier identifier);

    @SqlUpdate("delete from identifiers where sku = :sku and value = :value")
    void deleteIdentifier(Sku sku, String value);
}
