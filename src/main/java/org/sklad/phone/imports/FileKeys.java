package org.sklad.phone.imports;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.ReceivingKey;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;

/**
 * The key pair for files that phones save. It is made when a phone first asks for it, and stored in the database, so backups include it.
 * Phones keep its public half for a long time, so it is never replaced.
 */
final class FileKeys implements SealedRows {
    private final Database database;
    private final FieldCipher fields;
    private final Randomness randomness;
    private final InstantSource clock;

    FileKeys(Database database, FieldCipher fields, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.fields = fields;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** The key pair with its id. */
    record FileKey(UUID id, ReceivingKey pair) {}

    interface FileKeyDao {
        record Row(UUID id, String sealed) {}

        @SqlQuery("select id, private_key as sealed from phone_file_keys where one = 1")
        Optional<Row> find();

        @SqlUpdate("""
                insert into phone_file_keys (id, one, private_key, made_at) values (:id, 1, :sealed, :now)
                on conflict (one) do nothing""")
        void insertUnlessPresent(UUID id, String sealed, Instant now);

        @SqlQuery(
                "select id, private_key as sealed from phone_file_keys where private_key not like :newest limit :limit")
        List<Row> old(String newest, int limit);

        @SqlUpdate("update phone_file_keys set private_key = :after where id = :id and private_key = :before")
        void replace(UUID id, String before, String after);
    }

    /** Returns the key pair, and makes it the first time. Of two requests at once, one makes it. */
    FileKey get() {
        return find().orElseGet(() -> {
            ReceivingKey pair = ReceivingKey.make(randomness);
            UUID id = randomness.id();
            String sealed = fields.encryptBytes(place(id), pair.bytes());
            Instant now = clock.instant();
            database.write(handle -> {
                dao(handle).insertUnlessPresent(id, sealed, now);
                return id;
            });
            return find().orElseThrow();
        });
    }

    /** Returns the key pair; empty if no phone asked for it. */
    Optional<FileKey> find() {
        return database.read(handle -> dao(handle).find())
                .map(row -> new FileKey(row.id(), ReceivingKey.of(fields.decryptBytes(place(row.id()), row.sealed()))));
    }

    @Override
    public int renewSome(Database renewed, InstallationKeys keys) {
        FieldCipher cipher = keys.fields();
        return SealedRows.renewSome(
                renewed,
                (handle, limit) -> dao(handle).old(cipher.newestPattern(), limit),
                row -> new FileKeyDao.Row(row.id(), cipher.renew(place(row.id()), row.sealed())),
                (handle, before, after) -> dao(handle).replace(before.id(), before.sealed(), after.sealed()));
    }

    private static ValuePlace place(UUID id) {
        return new ValuePlace("phone_file_keys", "private_key", id.toString());
    }

    private static FileKeyDao dao(Handle handle) {
        return handle.attach(FileKeyDao.class);
    }
}
