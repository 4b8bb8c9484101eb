package org.sklad.access.signin;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;

/** The secrets of operators' second factors. A key rotation encrypts them again. */
public final class SecretRows implements SealedRows {
    interface SecretDao {
        record Row(UUID id, String secret) {}

        @SqlQuery("""
                select id, otp_secret as secret from operators
                where otp_secret is not null and otp_secret not like :newest limit :limit""")
        List<Row> find(String newest, int limit);

        @SqlUpdate("update operators set otp_secret = :after where id = :id and otp_secret = :before")
        void replace(UUID id, String before, String after);
    }

    @Override
    public int renewSome(Database database, InstallationKeys keys) {
        FieldCipher cipher = keys.fields();
        return SealedRows.renewSome(
                database,
                (handle, limit) -> handle.attach(SecretDao.class).find(cipher.newestPattern(), limit),
                row -> new SecretDao.Row(row.id(), cipher.renew(SecondFactor.place(row.id()), row.secret())),
                (handle, before, after) ->
                        handle.attach(SecretDao.class).replace(before.id(), before.secret(), after.secret()));
    }
}
