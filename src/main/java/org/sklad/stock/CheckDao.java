package org.sklad.stock;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What breaks the rules of the ledger, each named so that it can be looked up; at most 100 of a kind. */
interface CheckDao {

    @SqlQuery("select code from restrictions")
    Set<String> restrictions();

    /** What stands in the keys of lots. */
    @SqlQuery("select distinct restriction from lots where restriction <> '' order by restriction")
    List<String> namedRestrictions();

    @SqlQuery("""
            select 'lot ' || code || ': ' || restriction from lots where restriction in (<restrictions>)
            order by code limit 100""")
    List<String> lotsNaming(@BindList List<String> restrictions);
}
