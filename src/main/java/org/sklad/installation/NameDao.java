package org.sklad.installation;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.platform.files.StoredFile;

/** Reads the names of operators, centres, places and entitlement rules, the numbers of boxes, and the letterhead. */
interface NameDao {
    /**
     * Returns how far the names have changed: a number for each kind that grows with each new row and each change, and the latest number
     * of a box at each centre.
     */
    @SqlQuery("""
            select 'OPERATOR' as kind, '' as centre, cast(coalesce(sum(version) + count(*), 0) as bigint) as version
            from operators
            union all
            select 'ORGANISATION', '', version from organisation
            union all
            select 'CENTRE', '', cast(coalesce(sum(version) + count(*), 0) as bigint) from centres
            union all
            select 'PLACE', '', cast(coalesce(sum(version) + count(*), 0) as bigint) from locations
            union all
            select 'RULE', '', cast(coalesce(sum(version) + count(*), 0) as bigint) from entitlement_rules
            union all
            select 'BOX', centre, cast(last as bigint) from box_numbers""")
    List<NameVersion> versions();

    @SqlQuery("select name from organisation")
    String organisation();

    @SqlQuery("""
            select f.id, f.media_type, f.size, f.sha256, f.kept_at
            from organisation o join stored_files f on f.id = o.logo""")
    Optional<StoredFile> logo();

    @SqlQuery("select username as code, name as name_bg, name as name_en from operators")
    List<NamedCode> operators();

    @SqlQuery("select code, name_bg, name_en from centres")
    List<NamedCode> centres();

    /** Names locations by the rule of {@link org.sklad.centres.places.LocationKind#called}: a first location has no code of its own. */
    @SqlQuery("""
            select centre || '/' || code as code,
              case when code <> kind and name_bg <> code then code || ' ' || name_bg else name_bg end as name_bg,
              case when code <> kind and name_en <> code then code || ' ' || name_en else name_en end as name_en
            from locations""")
    List<NamedCode> places();

    @SqlQuery("select code, name as name_bg, name as name_en from entitlement_rules")
    List<NamedCode> rules();

    /** Lists the boxes of a centre whose number is above one. */
    @SqlQuery("select code, number from boxes where centre = :centre and number > :above")
    List<NumberedBox> boxes(String centre, long above);
}
