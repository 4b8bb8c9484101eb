package org.sklad.repairs;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresWorkOrdersTest extends WorkOrdersContract {
    @Override
    Engine engine() {
        return Engine.POSTGRESQL;
    }
}
