package org.sklad.platform.files;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteStoredFilesTest extends StoredFilesContract {
    @Override
    Engine engine() {
        return Engine.SQLITE;
    }
}
