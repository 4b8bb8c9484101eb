package org.sklad.privacy;

import org.sklad.platform.db.TestDatabases.Engine;

final class PostgresAlarmsTest extends AlarmsContract {
    PostgresAlarmsTest() {
        super(Engine.POSTGRESQL);
    }
}
