package org.sklad.platform.db;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Reports an open transaction to Jdbi, because every piece of work has one, and rejects beginning, ending or nesting one. Only
 * {@code platform.db} does that, with statements unknown to Jdbi.
 */
final class OpenTransaction implements TransactionHandler {
    @Override
    public boolean isInTransaction(Handle handle) {
        return true;
    }

    @Override
    public void begin(Handle handle) {
        throw refused();
    }

    @Override
    public void commit(Handle handle) {
        throw refused();
    }

    @Override
    public void rollback(Handle handle) {
        throw refused();
    }

    @Override
    public void savepoint(Handle handle, String name) {
        throw refused();
    }

    @Override
    public void rollbackToSavepoint(Handle handle, String name) {
        throw refused();
    }

    @Override
    public void releaseSavepoint(Handle handle, String name) {
        throw refused();
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> callback) {
        throw refused();
    }

    @Override
    public <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> callback) {
        throw refused();
    }

    private static IllegalStateException refused() {
        return new IllegalStateException("Only platform.db begins and ends transactions");
    }
}
