package org.sklad.programme.consultations;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;

/** Notes about anonymous people, encrypted again when a rotation replaces the key of the installation. */
final class AnonymousNoteRows implements SealedRows {
    interface NoteDao {
        record Row(UUID id, String note) {}

        @SqlQuery("""
                select v.id, v.note from consultations c join consultation_versions v on v.consultation = c.id
                where c.beneficiary is null and v.note <> '' and v.note not like :newest limit :limit""")
        List<Row> find(String newest, int limit);

        @SqlUpdate("update consultation_versions set note = :after where id = :id and note = :before")
        void replace(UUID id, String before, String after);
    }

    @Override
    public int renewSome(Database database, InstallationKeys keys) {
        FieldCipher cipher = keys.fields();
        return SealedRows.renewSome(
                database,
                (handle, limit) -> dao(handle).find(cipher.newestPattern(), limit),
                row -> new NoteDao.Row(row.id(), cipher.renew(ConsultationCipher.place(row.id()), row.note())),
                (handle, before, after) -> dao(handle).replace(before.id(), before.note(), after.note()));
    }

    private static NoteDao dao(Handle handle) {
        return handle.attach(NoteDao.class);
    }
}
