package org.sklad.people.beneficiaries;

import org.sklad.people.attributes.KindCodes;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Work;

/** A database whose work reads and writes vulnerabilities under a key. */
public final class CodedDatabase implements Database {
    private final Database database;
    private final KeyedHash hash;

    public CodedDatabase(Database database, KeyedHash hash) {
        this.database = database;
        this.hash = hash;
    }

    private <T> Work<T> coded(Work<T> work) {
        return handle -> {
            KindCodes.of(handle).use(hash);
            return work.run(handle);
        };
    }

    @Override
    public <T> T write(Work<T> work) {
        return database.write(coded(work));
    }

    @Override
    public <T> T writeBulk(Work<T> work) {
        return database.writeBulk(coded(work));
    }

    @Override
    public <T> T read(Work<T> work) {
        return database.read(coded(work));
    }

    @Override
    public <T> T readForReport(Work<T> work) {
        return database.readForReport(coded(work));
    }

    @Override
    public boolean healthy() {
        return database.healthy();
    }

    @Override
    public void prove() {
        database.prove();
    }

    @Override
    public void forgetDeleted() {
        database.forgetDeleted();
    }

    @Override
    public void alsoForget(Runnable copy) {
        database.alsoForget(copy);
    }

    @Override
    public void close() {
        database.close();
    }
}
