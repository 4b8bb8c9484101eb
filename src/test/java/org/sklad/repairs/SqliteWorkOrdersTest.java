package org.sklad.repairs;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteWorkOrdersTest extends WorkOrdersContract {
    @Override
    Engine engine() {
        return Engine.SQLITE;
    }
}
