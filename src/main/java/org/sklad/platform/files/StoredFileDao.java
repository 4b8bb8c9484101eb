package org.sklad.platform.files;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface StoredFileDao {
    @SqlUpdate("""
            insert into stored_files (id, media_type, size, sha256, kept_at)
            values (:id, :mediaType, :size, :sha256, :keptAt)""")
    void insert(@BindMethods StoredFile file);

    @SqlQuery("select id, media_type, size, sha256, kept_at from stored_files where id = :id")
    Optional<StoredFile> find(UUID id);

    @SqlQuery("""
            select id, media_type, size, sha256, kept_at from stored_files
            where id > :after order by id limit :limit""")
    List<StoredFile> list(String after, int limit);

    @SqlUpdate("delete from stored_files where id = :id")
    void delete(UUID id);

    @SqlQuery("select count(*) from stored_files")
    long count();
}
