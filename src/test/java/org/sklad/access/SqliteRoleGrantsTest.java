package org.sklad.access;

import org.sklad.platform.db.TestDatabases;

class SqliteRoleGrantsTest extends RoleGrantsContract {
    SqliteRoleGrantsTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
