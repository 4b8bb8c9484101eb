package org.sklad.beneficiaries;

import org.sklad.platform.db.TestDatabases;

class SqliteNameSearchesTest extends NameSearchesContract {
    SqliteNameSearchesTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
