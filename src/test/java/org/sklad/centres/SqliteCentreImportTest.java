package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class SqliteCentreImportTest extends CentreImportContract {
    SqliteCentreImportTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
