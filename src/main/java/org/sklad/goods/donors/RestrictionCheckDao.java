package org.sklad.goods.donors;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.platform.db.InList;

/** Queries for the restrictions that lots name; at most 100 broken ones. */
interface RestrictionCheckDao {
    @SqlQuery("select code from restrictions")
    Set<String> restrictions();

    /** Lists the restrictions in the keys of lots. The key of a kit names several. */
    @SqlQuery("select distinct restriction from lots where restriction <> '' order by restriction")
    List<String> namedRestrictions();

    @SqlQuery("""
            select 'lot ' || code || ': ' || restriction from lots where restriction in (<restrictions>)
            order by code limit 100""")
    List<String> lotsNaming(@InList List<String> restrictions);
}
