package org.sklad.aid.needs;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.platform.db.InList;

interface NeededSizeDao {
    /**
     * Sums the open needs of each person for these goods. Starts from the people present, who are few beside all former residents.
     *
     * @param medicines true to include medicines
     */
    @SqlQuery("""
            select i.counts_as as item, n.style, n.size, b.id as person,
              cast(sum(n.quantity - n.met) as bigint) as pieces, min(n.assessed_at) as since
            from beneficiaries b
            join beneficiaries w on w.counts_as = b.id
            join needs n on n.beneficiary = w.id
            left join items i on i.sku = n.sku
            where b.centre = :centre and b.present = 1 and n.state = 'OPEN'
              and (n.style in (<styles>) or i.counts_as in (<skus>))
              and (:medicines = 1 or i.category is null or i.category <> 'MEDICINE')
            group by i.counts_as, n.style, n.size, b.id""")
    List<NeededSize> of(
            CentreCode centre,
            @InList(mayBeEmpty = true) Collection<StyleCode> styles,
            @InList(mayBeEmpty = true) Collection<Sku> skus,
            boolean medicines);
}
