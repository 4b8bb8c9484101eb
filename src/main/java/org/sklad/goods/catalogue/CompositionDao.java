package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.goods.classification.Sku;

interface CompositionDao {
    /** A stored line of a composition. */
    public record PartRow(int version, Sku item, long quantity) {
        CompositionLine line() {
            return new CompositionLine(item, quantity);
        }
    }

    @SqlUpdate("""
            insert into compositions (kit, version, id, operator, written_at)
            values (:kit, :version, :id, :operator, :now)""")
    void insert(Sku kit, int version, UUID id, UUID operator, Instant now);

    @SqlBatch(value = """
            insert into composition_lines (kit, version, line, item, quantity)
            values (:kit, :version, :number, :item, :quantity)""", transactional = false)
    void insertLines(Sku kit, int version, List<Integer> number, @BindMethods List<CompositionLine> lines);

    @SqlQuery("""
            select c.id, c.kit, c.version, o.username as operator, c.written_at
            from compositions c join operators o on o.id = c.operator
            where c.kit = :kit order by c.version desc limit 1""")
    Optional<CompositionRow> current(Sku kit);

    @SqlQuery("""
            select c.id, c.kit, c.version, o.username as operator, c.written_at
            from compositions c join operators o on o.id = c.operator
            where c.kit = :kit and c.version = :version""")
    Optional<CompositionRow> find(Sku kit, int version);

    @SqlQuery("""
            select c.id, c.kit, c.version, o.username as operator, c.written_at
            from compositions c join operators o on o.id = c.operator
            where c.id = :id""")
    Optional<CompositionRow> findById(UUID id);

    /** Lists versions below {@code before}, latest first. */
    @SqlQuery("""
            select c.id, c.kit, c.version, o.username as operator, c.written_at
            from compositions c join operators o on o.id = c.operator
            where c.kit = :kit and c.version < :before
            order by c.version desc limit :limit""")
    List<CompositionRow> list(Sku kit, int before, int limit);

    /** Lists the lines of versions {@code first} to {@code last} of a kit, in their order. */
    @SqlQuery("""
            select l.version, i.counts_as as item, l.quantity from composition_lines l join items i on i.sku = l.item
            where l.kit = :kit and l.version between :first and :last order by l.version, l.line""")
    List<PartRow> lines(Sku kit, int first, int last);

    /** Finds a kit whose current version contains the item; any one if there are several. */
    @SqlQuery("""
            select l.kit from composition_lines l
            where l.item in (select sku from items where counts_as = :item) and l.version = (select max(c.version) from compositions c where c.kit = l.kit)
            order by l.kit limit 1""")
    Optional<Sku> kitWith(Sku item);

    /** True if any version of any kit contains the item, or the item is a kit. */
    @SqlQuery("""
            select case when exists (
                select 1 from composition_lines where item in (select sku from items where counts_as = :item))
              or exists (select 1 from compositions where kit = :item) then 1 else 0 end""")
    boolean isNamed(Sku item);
}
