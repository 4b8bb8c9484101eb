package org.sklad.oversight.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;

@Fragments(@Fragment(name = "lots", sql = """
            select l.code, l.sku, l.number, l.expires_on, l.donor, l.funding_source, l.restriction, l.unit_value as value,
              l.currency
            from lots l"""))
interface EvidenceDao {
    /** Kits that hold a part, and how many of the part are in all of them. */
    record KitLine(UUID assembly, int line, long kit, long kits) {}

    /** Pieces of a lot that went into the kits of a line. */
    record Part(long lot, long quantity) {}

    /** The recorded stock of a place. */
    record Kept(long location, long box, long quantity) {}

    /** The names of an item. */
    record ItemNames(String sku, String nameBg, String nameEn, String unit) {}

    /** Returns the number of the last movement before a time; 0 before the first. */
    @SqlQuery("""
            select coalesce((select id from movements where recorded_at < :before order by recorded_at desc, id desc limit 1), 0)""")
    long lastBefore(Instant before);

    @SqlQuery(
            "<lots> where l.funding_source = :source and l.funding_source <> '' and l.code > :after order by l.code limit :limit")
    List<SourceLot> lots(SourceCode source, long after, int limit);

    @SqlQuery("<lots> where l.code = :code")
    Optional<SourceLot> lot(long code);

    /** Lists the lines of assemblies that used some of a lot, also of those that were reversed. */
    @SqlQuery("""
            select distinct l.assembly, l.line, l.lot as kit, l.quantity as kits
            from movements m
            join assembly_lines l on l.assembly = m.document and l.line = m.line
            join assemblies a on a.id = l.assembly and a.kind = 'ASSEMBLE'
            where m.lot = :part and m.kind = 'ASSEMBLE' and m.reverses is null and m.to_balance is null
            order by l.assembly, l.line""")
    List<KitLine> kitsWith(long part);

    /** Lists the lines of the assemblies that made kits of a lot. */
    @SqlQuery("""
            select l.assembly, l.line, l.lot as kit, l.quantity as kits
            from assembly_lines l join assemblies a on a.id = l.assembly and a.kind = 'ASSEMBLE'
            where l.lot = :kit order by l.assembly, l.line""")
    List<KitLine> linesOf(long kit);

    @SqlQuery("""
            select m.lot, cast(sum(m.quantity) as bigint) as quantity from movements m
            where m.document = :assembly and m.line = :line and m.kind = 'ASSEMBLE' and m.reverses is null and m.to_balance is null
            group by m.lot order by m.lot""")
    List<Part> parts(UUID assembly, int line);

    @SqlQuery("""
            select m.id, m.kind, m.document, coalesce(o.document, m.document) as origin, m.lot,
              m.from_location, f.kind as from_kind, m.from_centre, f.code as from_code, m.from_box, m.from_balance,
              m.to_location, t.kind as to_kind, m.to_centre, t.code as to_code, m.to_box, m.to_balance,
              m.quantity, coalesce(m.reason, '') as reason, m.occurred_at, m.recorded_at, m.reverses,
              case when coalesce(c.sorting, '') <> '' then 1 else 0 end as sorted,
              case when h.id is not null or exists (select 1 from invoices i
                where i.consignment = c.consignment and i.taken_back = 0
                  and i.serial = (select max(n.serial) from invoices n where n.consignment = c.consignment)) then 1
                else 0 end as bought,
              coalesce(w.number, d.reference, '') as paper
            from movements m
            join locations f on f.id = m.from_location
            join locations t on t.id = m.to_location
            left join movements o on o.id = m.reverses
            left join consignment_lines c
              on m.kind = 'RECEIPT' and c.consignment = coalesce(o.document, m.document) and c.line = m.line
            left join consignments d on d.id = c.consignment
            left join handouts h on m.kind = 'RECEIPT' and h.id = coalesce(o.document, m.document)
            left join write_offs w on m.kind = 'WRITE_OFF' and w.id = coalesce(o.document, m.document)
            where m.lot = :lot and m.id > :after order by m.id limit :limit""")
    List<LedgerRow> movements(long lot, long after, int limit);

    @SqlQuery("select location, box, quantity from balances where lot = :lot and quantity <> 0 order by location, box")
    List<Kept> balances(long lot);

    /** Returns the pieces of a lot that people have by the handouts themselves, apart from the ledger. */
    @SqlQuery("""
            select cast(coalesce(sum(l.quantity - l.returned), 0) as bigint)
            from handout_lines l join handouts h on h.id = l.handout
            where l.lot = :lot and h.state = 'RECORDED'""")
    long givenByHandouts(long lot);

    @SqlQuery("select sku, name_bg, name_en, unit from items where sku in (<skus>)")
    List<ItemNames> items(@InList Collection<String> skus);
}
