package org.sklad.platform.files;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresStoredFilesTest extends StoredFilesContract {
    @Override
    Engine engine() {
        return Engine.POSTGRESQL;
    }
}
