package org.sklad.programme.complaints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Closes, erases and seals again what nobody works on. */
interface ComplaintRetentionDao {
    /** A wrapped key with the complaint that it belongs to. */
    record SealedKey(UUID id, String wrapped) {}

    @SqlQuery("""
            select id from complaints where state = :state and acted_at < :before and wrapped <> ''
            order by acted_at, id limit :limit""")
    List<UUID> untouchedSince(ComplaintState state, Instant before, int limit);

    @SqlQuery("select id from complaint_acts where complaint = :complaint")
    List<UUID> acts(UUID complaint);

    @SqlUpdate("update complaints set wrapped = '' where id = :complaint")
    void deleteKey(UUID complaint);

    @SqlUpdate("update complaint_acts set text = '' where complaint = :complaint")
    void deleteTexts(UUID complaint);

    @SqlQuery(
            "select id, wrapped from complaints where wrapped <> '' and wrapped not like :newest order by id limit :limit")
    List<SealedKey> sealed(String newest, int limit);

    @SqlUpdate("update complaints set wrapped = :after where id = :id and wrapped = :before")
    void reseal(UUID id, String before, String after);
}
