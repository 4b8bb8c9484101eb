package org.sklad.programme.complaints;

import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;

/** The wrapped keys of complaints, wrapped again when a rotation replaces the key that wraps them. */
final class ComplaintKeyRows implements SealedRows {
    @Override
    public int renewSome(Database database, InstallationKeys keys) {
        DataKeys dataKeys = keys.dataKeys();
        return SealedRows.renewSome(
                database,
                (handle, limit) -> handle.attach(ComplaintRetentionDao.class).sealed(dataKeys.newestPattern(), limit),
                row -> new ComplaintRetentionDao.SealedKey(
                        row.id(),
                        dataKeys.renew(row.id(), new WrappedKey(row.wrapped())).value()),
                (handle, before, after) -> handle.attach(ComplaintRetentionDao.class)
                        .reseal(before.id(), before.wrapped(), after.wrapped()));
    }
}
