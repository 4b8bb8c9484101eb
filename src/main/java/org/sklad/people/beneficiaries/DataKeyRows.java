package org.sklad.people.beneficiaries;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.WrappedKey;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.SealedRows;

/** The data keys of people, which are wrapped again when a rotation replaces the wrapping key. */
public final class DataKeyRows implements SealedRows {
    interface DataKeyDao {
        record Row(BeneficiaryId beneficiary, WrappedKey wrapped) {}

        @SqlQuery("""
                select beneficiary, wrapped from data_keys
                where beneficiary > :after and wrapped not like :newest order by beneficiary limit :limit""")
        List<Row> find(String after, String newest, int limit);

        @SqlUpdate("update data_keys set wrapped = :after where beneficiary = :beneficiary and wrapped = :before")
        void replace(BeneficiaryId beneficiary, WrappedKey before, WrappedKey after);
    }

    /** Renews all rows in key order. If each page started from the first row, the time would grow with the square of the rows. */
    @Override
    public int renewSome(Database database, InstallationKeys keys) {
        DataKeys dataKeys = keys.dataKeys();
        String[] after = {""};
        int renewed = 0;
        for (int some = page(database, dataKeys, after); some > 0; some = page(database, dataKeys, after)) {
            renewed += some;
        }
        return renewed;
    }

    private static int page(Database database, DataKeys dataKeys, String[] after) {
        return SealedRows.renewSome(
                database,
                (handle, limit) -> handle.attach(DataKeyDao.class).find(after[0], dataKeys.newestPattern(), limit),
                row -> renewed(dataKeys, row, after),
                (handle, before, now) ->
                        handle.attach(DataKeyDao.class).replace(before.beneficiary(), before.wrapped(), now.wrapped()));
    }

    private static DataKeyDao.Row renewed(DataKeys dataKeys, DataKeyDao.Row row, String[] after) {
        after[0] = row.beneficiary().toString();
        return new DataKeyDao.Row(
                row.beneficiary(), dataKeys.renew(row.beneficiary().value(), row.wrapped()));
    }
}
