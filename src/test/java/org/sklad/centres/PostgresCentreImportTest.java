package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class PostgresCentreImportTest extends CentreImportContract {
    PostgresCentreImportTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
