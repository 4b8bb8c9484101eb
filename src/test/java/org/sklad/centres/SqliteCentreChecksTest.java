package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class SqliteCentreChecksTest extends CentreChecksContract {
    SqliteCentreChecksTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
