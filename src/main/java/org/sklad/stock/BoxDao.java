package org.sklad.stock;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.centres.LocationId;

interface BoxDao {
    @SqlQuery("select location from boxes where code = :code")
    Optional<LocationId> location(BoxCode code);

    /** 0 when the code is taken. */
    @SqlUpdate("insert into boxes (code, location) values (:code, :location) on conflict (code) do nothing")
    int insertUnlessTaken(BoxCode code, LocationId location);
}
