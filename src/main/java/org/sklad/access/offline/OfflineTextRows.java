package org.sklad.access.offline;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;

/**
 * Scanned codes that match no person, and the reasons of decisions about records without a person, encrypted again when a rotation replaces
 * the key of the installation.
 */
public final class OfflineTextRows implements SealedRows {
    interface OfflineTextDao {
        record Row(UUID id, String sealed) {}

        @SqlQuery("""
                select id, named as sealed from offline_records
                where named <> '' and named not like :newest limit :limit""")
        List<Row> codes(String newest, int limit);

        @SqlUpdate("update offline_records set named = :after where id = :id and named = :before")
        void replaceCode(UUID id, String before, String after);

        @SqlQuery("""
                select d.id, d.reason as sealed from offline_records r
                join offline_marks m on m.record = r.id join offline_decisions d on d.mark = m.id
                where r.beneficiary is null and d.reason <> '' and d.reason not like :newest limit :limit""")
        List<Row> reasons(String newest, int limit);

        @SqlUpdate("update offline_decisions set reason = :after where id = :id and reason = :before")
        void replaceReason(UUID id, String before, String after);
    }

    /** Returns the place of a scanned code. */
    public static ValuePlace code(UUID record) {
        return new ValuePlace("offline_records", "named", record.toString());
    }

    /** Returns the place of the reason of a decision. */
    public static ValuePlace reason(UUID decision) {
        return new ValuePlace("offline_decisions", "reason", decision.toString());
    }

    @Override
    public int renewSome(Database database, InstallationKeys keys) {
        FieldCipher cipher = keys.fields();
        int codes = SealedRows.renewSome(
                database,
                (handle, limit) -> dao(handle).codes(cipher.newestPattern(), limit),
                row -> new OfflineTextDao.Row(row.id(), cipher.renew(code(row.id()), row.sealed())),
                (handle, before, after) -> dao(handle).replaceCode(before.id(), before.sealed(), after.sealed()));
        int reasons = SealedRows.renewSome(
                database,
                (handle, limit) -> dao(handle).reasons(cipher.newestPattern(), limit),
                row -> new OfflineTextDao.Row(row.id(), cipher.renew(reason(row.id()), row.sealed())),
                (handle, before, after) -> dao(handle).replaceReason(before.id(), before.sealed(), after.sealed()));
        return codes + reasons;
    }

    private static OfflineTextDao dao(Handle handle) {
        return handle.attach(OfflineTextDao.class);
    }
}
