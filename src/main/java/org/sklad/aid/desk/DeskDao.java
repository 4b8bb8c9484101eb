package org.sklad.aid.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;

interface DeskDao {
    /** A part of a kit, by its composition in use. */
    record KitRow(Sku kit, Sku item, long quantity) {}

    @SqlQuery("""
            select distinct i.counts_as from balances b join items i on i.sku = b.sku
            where b.centre = :centre and b.quantity > 0 and i.category in (<categories>)""")
    Set<Sku> inStock(CentreCode centre, @BindList Collection<Category> categories);

    @SqlQuery("""
            select l.kit, i.counts_as as item, l.quantity
            from composition_lines l join items i on i.sku = l.item
            where l.version = (select max(c.version) from compositions c where c.kit = l.kit)
            order by l.kit, l.line""")
    List<KitRow> kits();

    /** Lists the case codes of the household members who received goods in their own name on the day. */
    @SqlQuery("""
            select distinct p.case_code from handouts h join beneficiaries p on p.id = h.beneficiary
            where h.household = :household and h.household <> '' and h.given_on = :day and h.state = 'RECORDED'""")
    Set<String> servedOn(String household, LocalDate day);
}
