package org.sklad.access;

import org.sklad.platform.db.TestDatabases;

class PostgresRoleGrantsTest extends RoleGrantsContract {
    PostgresRoleGrantsTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
