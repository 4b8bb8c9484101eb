package org.sklad.privacy;

import org.sklad.platform.db.TestDatabases.Engine;

final class SqliteAlarmsTest extends AlarmsContract {
    SqliteAlarmsTest() {
        super(Engine.SQLITE);
    }
}
