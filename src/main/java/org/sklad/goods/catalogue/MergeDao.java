package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.goods.classification.Sku;

interface MergeDao {
    @SqlUpdate("""
            insert into merges (id, item, into_item, reason, operator, merged_at, reversal, reversal_reason)
            values (:id, :item, :into, :reason, :operator, :now, null, '')""")
    void insert(UUID id, Sku item, Sku into, String reason, UUID operator, Instant now);

    @SqlUpdate("update merges set reversal = :reversal, reversal_reason = :reason where id = :id and reversal is null")
    int reverse(UUID id, UUID reversal, String reason);

    /** Finds the merge of an item that was not reversed. */
    @SqlQuery("""
            select m.id, m.item, m.into_item as "into", m.reason, o.username as operator, m.merged_at
            from merges m join operators o on o.id = m.operator
            where m.item = :item and m.reversal is null""")
    Optional<Merge> standing(Sku item);

    /** Lists the merges into an item that were not reversed, latest first. */
    @SqlQuery("""
            select m.id, m.item, m.into_item as "into", m.reason, o.username as operator, m.merged_at
            from merges m join operators o on o.id = m.operator
            where m.into_item = :into and m.reversal is null
            order by m.merged_at desc, m.id limit :limit""")
    List<Merge> into(Sku into, int limit);

    /** Returns the item and all items merged into it, directly or through others. */
    @SqlQuery("""
            with recursive gathered (sku) as (
              select sku from items where sku = :item
              union
              select m.item from gathered join merges m on m.into_item = gathered.sku and m.reversal is null)
            select sku from gathered order by sku""")
    Set<Sku> gathered(Sku item);

    @SqlUpdate("""
            update items set counts_as = :root, version = version + 1 where sku in (
              with recursive gathered (sku) as (
                select i.sku from items i where i.sku = :item
                union
                select m.item from gathered join merges m on m.into_item = gathered.sku and m.reversal is null)
              select sku from gathered)""")
    void let(Sku item, Sku root);

    /** Finds a kit that currently contains both. */
    @SqlQuery("""
            select a.kit from composition_lines a
            join composition_lines b on b.kit = a.kit and b.version = a.version
            join items i on i.sku = a.item
            join items j on j.sku = b.item
            where i.counts_as = :item and j.counts_as = :into
              and a.version = (select max(c.version) from compositions c where c.kit = a.kit)
            order by a.kit limit 1""")
    Optional<Sku> kitWithBoth(Sku item, Sku into);

    @SqlQuery("select count(*) from merges where reversal is null")
    long count();
}
