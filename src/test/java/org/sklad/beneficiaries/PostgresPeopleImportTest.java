package org.sklad.beneficiaries;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresPeopleImportTest extends PeopleImportContract {
    PostgresPeopleImportTest() {
        super(Engine.POSTGRESQL);
    }
}
