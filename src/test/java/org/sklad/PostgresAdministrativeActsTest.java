package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresAdministrativeActsTest extends AdministrativeActsContract {
    PostgresAdministrativeActsTest() {
        super(Engine.POSTGRESQL);
    }
}
