package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class PostgresCentreChecksTest extends CentreChecksContract {
    PostgresCentreChecksTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
