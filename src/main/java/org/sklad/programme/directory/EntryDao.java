package org.sklad.programme.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.centres.places.ActiveFilter;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;

@Fragments(@Fragment(name = "rows", sql = """
            select kind, code, name_bg, name_en, offers, contact, area, languages, active, version
            from directory_entries"""))
interface EntryDao {
    @SqlQuery("<rows> where kind = :kind and code = :code")
    Optional<Entry> find(EntryKind kind, EntryCode code);

    @SqlQuery("""
            <rows>
            where kind = :kind and code > :after and active = coalesce(:active, active)
            order by code limit :limit""")
    List<Entry> list(EntryKind kind, @BindMethods ActiveFilter filter, String after, int limit);

    @SqlQuery("select code from directory_entries where kind = :kind order by code")
    List<EntryCode> codes(EntryKind kind);

    @SqlQuery("<rows> where kind = :kind and code in (<codes>)")
    List<Entry> named(EntryKind kind, @InList("codes") Collection<EntryCode> codes);

    @SqlUpdate("""
            insert into directory_entries (kind, code, name_bg, name_en, offers, contact, area, languages, active, version)
            values (:kind, :code, :nameBg, :nameEn, :offers, :contact, :area, :languages, :active, :version)""")
    void insert(@BindMethods Entry entry);

    /** Returns 0 if the version is not current. */
    @SqlUpdate("""
            update directory_entries set name_bg = :nameBg, name_en = :nameEn, offers = :offers, contact = :contact,
              area = :area, languages = :languages, active = :active, version = version + 1
            where kind = :kind and code = :code and version = :version""")
    int change(@BindMethods Entry entry);
}
