package org.sklad.beneficiaries;

import org.sklad.platform.db.TestDatabases;

class PostgresNameSearchesTest extends NameSearchesContract {
    PostgresNameSearchesTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
