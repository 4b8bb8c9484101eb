package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteAdministrativeActsTest extends AdministrativeActsContract {
    SqliteAdministrativeActsTest() {
        super(Engine.SQLITE);
    }
}
