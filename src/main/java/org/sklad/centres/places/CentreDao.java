package org.sklad.centres.places;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;

interface CentreDao {
    @SqlQuery("select code, name_bg, name_en, kind, time_zone, version from centres where code = :code")
    Optional<Centre> find(CentreCode code);

    @SqlQuery("select code from centres")
    List<CentreCode> codes();

    @SqlQuery("select code, name_bg, name_en, kind, time_zone, version from centres order by code")
    List<Centre> all();

    @SqlQuery("""
            select code, name_bg, name_en, kind, time_zone, version from centres
            where code > :after and kind = coalesce(:kind, kind) order by code limit :limit""")
    List<Centre> list(@BindMethods CentreKind.Filter filter, String after, int limit);

    @SqlUpdate("""
            insert into centres (code, name_bg, name_en, kind, time_zone, version)
            values (:code, :nameBg, :nameEn, :kind, :timeZone, :version)""")
    void insert(@BindMethods Centre centre);

    @SqlUpdate("""
            update centres set name_bg = :nameBg, name_en = :nameEn, kind = :kind, time_zone = :timeZone,
              version = version + 1
            where code = :code and version = :version""")
    int change(@BindMethods Centre centre);
}
