package org.sklad.goods.donors;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;

interface SourceDao {
    @SqlQuery("select kind, code, name from sources where kind = :kind and code = :code")
    Optional<Source> find(SourceKind kind, SourceCode code);

    @SqlQuery("select kind, code, name from sources where kind = :kind and name_folded = :folded")
    Optional<Source> findByName(SourceKind kind, String folded);

    @SqlQuery("""
            select kind, code, name from sources where kind = :kind and code > :after order by code limit :limit""")
    List<Source> list(SourceKind kind, String after, int limit);

    @SqlQuery("select name from sources where kind = :kind order by name_folded limit :limit")
    List<String> names(SourceKind kind, int limit);

    @SqlUpdate("""
            insert into sources (kind, code, name, name_folded) values (:kind, :code, :name, :folded)""")
    void insert(SourceKind kind, SourceCode code, String name, String folded);
}
