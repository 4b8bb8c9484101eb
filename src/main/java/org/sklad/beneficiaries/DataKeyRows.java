package org.sklad.beneficiaries;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;

/** The data keys of people, wrapped again when a rotation replaces the key that wraps them. */
public final class DataKeyRows implements SealedRows {
    interface DataKeyDao {
        record Row(BeneficiaryId beneficiary, WrappedKey wrapped) {}

        @SqlQuery("select beneficiary, wrapped from data_keys where wrapped not like :newest limit :limit")
        List<Row> find(String newest, int limit);

        @SqlUpdate("update data_keys set wrapped = :after where beneficiary = :beneficiary and wrapped = :before")
        void replace(BeneficiaryId beneficiary, WrappedKey before, WrappedKey after);
    }

    @Override
    public int renewSome(Database database, InstallationKeys keys) {
        DataKeys dataKeys = keys.dataKeys();
        return SealedRows.renewSome(
                database,
                (handle, limit) -> handle.attach(DataKeyDao.class).find(dataKeys.newestPattern(), limit),
                row -> new DataKeyDao.Row(
                        row.beneficiary(), dataKeys.renew(row.beneficiary().value(), row.wrapped())),
                (handle, before, after) -> handle.attach(DataKeyDao.class)
                        .replace(before.beneficiary(), before.wrapped(), after.wrapped()));
    }
}
