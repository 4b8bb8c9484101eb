package org.sklad.goods.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Name;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.classification.Unit;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.i18n.ChangedMeanwhile;

/** Unknown codes scanned during receiving, and the items received in their place. */
interface UnknownCodeDao {
    /** Maximum stored length in UTF-16 units. No maker's code is longer. */
    int MOST = 200;

    @SqlUpdate("""
            insert into unknown_codes (document, line, code, sku, scanned_at) values (:document, :line, :code, '', :now)
            on conflict (document, line) do update set code = excluded.code, scanned_at = excluded.scanned_at
              where unknown_codes.sku = ''""")
    void scanned(UUID document, int line, String code, Instant now);

    /** Changes nothing if the last entry before the item was not an unknown code. */
    @SqlUpdate("update unknown_codes set sku = :sku where document = :document and line = :line and sku = ''")
    void received(UUID document, int line, Sku sku);

    /** Returns the greatest SKU of a text and a number with this many digits, perhaps followed by a size. */
    @SqlQuery("""
            select max(sku) from items where sku >= :prefix || '0' and sku < :prefix || ':'
              and ltrim(substr(sku, length(:prefix) + 1, :digits), '0123456789') = ''
              and (length(sku) = length(:prefix) + :digits or substr(sku, length(:prefix) + :digits + 1, 1) = '-')""")
    Optional<Sku> latestSku(String prefix, int digits);

    /** Returns the next SKU of a category: HYG-0149 after HYG-0148, and HYG-10000 after HYG-9999. */
    default Sku next(Category category) {
        String prefix = category.name().substring(0, 3) + "-";
        String next = "0001";
        int digits = 0;
        while (digits < next.length()) {
            digits = next.length();
            int number = digits;
            next = latestSku(prefix, digits)
                    .map(sku -> sku.value().substring(prefix.length(), prefix.length() + number))
                    .map(latest -> String.format(Locale.ROOT, "%0" + number + "d", Long.parseLong(latest) + 1))
                    .orElse(next);
        }
        return new Sku(prefix + next);
    }

    /**
     * Checks an SKU that was chosen before the transaction. The sizes of two styles with one SKU would join.
     *
     * @throws ChangedMeanwhile if it was taken since
     */
    default void requireNext(Category category, Sku chosen) {
        ChangedMeanwhile.requireSame(Optional.of(chosen), next(category));
    }

    /** Keeps the style that a request added. */
    @SqlUpdate("insert into added_styles (id, style) values (:request, :style)")
    void added(UUID request, StyleCode style);

    /** Finds the style that a request added; the latest of this name if the request came before styles were kept. */
    @SqlQuery("""
            select coalesce((select style from added_styles where id = :request), max(style)) from items
            where category = :category and name_bg = :bg and name_en = :en and style <> ''""")
    Optional<StyleCode> addedBy(UUID request, Category category, @BindMethods Name name);

    /** Lists the announced items of the consignment that have not arrived yet. */
    @SqlQuery("""
            select distinct i.counts_as from expected_lines e join items i on i.sku = e.sku
            where e.consignment = :consignment and not exists (
              select 1 from consignment_lines r join lots o on o.code = r.lot
              where r.consignment = :consignment and r.reversed_at is null and o.sku = i.counts_as)
            order by i.counts_as limit :limit""")
    List<Sku> announced(UUID consignment, int limit);

    /** Lists items with a code of a maker: product numbers between two texts. */
    @SqlQuery("""
            select distinct i.counts_as from identifiers x join items i on i.sku = x.sku
            where x.value >= :first and x.value < :end and x.scheme = 'GTIN' order by i.counts_as limit :limit""")
    List<Sku> ofMaker(String first, String end, int limit);

    /** Lists items that the donor sent to the centre lately, the most frequent first. */
    @SqlQuery("""
            select i.counts_as from (select id, donor from consignments where centre = :centre
              order by announced_at desc, id desc limit 60) c
            join consignment_lines r on r.consignment = c.id
            join lots o on o.code = r.lot
            join items i on i.sku = o.sku
            where c.donor = :donor and c.id <> :consignment and r.reversed_at is null and i.size = ''
            group by i.counts_as order by count(*) desc, i.counts_as limit :limit""")
    List<Sku> sent(CentreCode centre, SourceCode donor, UUID consignment, int limit);

    /** Returns the quantity of an item in a centre. */
    @SqlQuery("""
            select coalesce(sum(quantity), 0) from balances where centre = :centre and sku = :sku and quantity > 0""")
    long stock(CentreCode centre, Sku sku);

    /** The quantity of one unit. */
    record OfUnit(Unit unit, long quantity) {}

    /** Sums received lines by unit. */
    @SqlQuery("""
            select i.unit, sum(r.units_each * r.times) as quantity from consignment_lines r
            join lots o on o.code = r.lot
            join items i on i.sku = o.sku
            where r.consignment = :consignment and r.sorting = :sorting and r.reversed_at is null
            group by i.unit order by i.unit""")
    List<OfUnit> units(UUID consignment, String sorting);

    /** Quantity of an item. */
    record Counted(Sku sku, long quantity) {}

    /** Quantity received of each size of a style. */
    @SqlQuery("""
            select o.sku, sum(r.units_each * r.times) as quantity from consignment_lines r
            join lots o on o.code = r.lot
            join items i on i.sku = o.sku
            where r.consignment = :consignment and r.sorting = :sorting and i.style = :style and r.reversed_at is null
            group by o.sku""")
    List<Counted> counted(UUID consignment, String sorting, StyleCode style);

    /** Returns an item of each style that came to the centre lately, the most frequent style first. */
    @SqlQuery("""
            select min(i.sku) from (select id from consignments where centre = :centre
              order by announced_at desc, id desc limit 60) c
            join consignment_lines r on r.consignment = c.id
            join lots o on o.code = r.lot
            join items i on i.sku = o.sku
            where r.reversed_at is null and i.style <> '' and i.size <> ''
            group by i.style order by count(*) desc, i.style limit :limit""")
    List<Sku> styles(CentreCode centre, int limit);
}
