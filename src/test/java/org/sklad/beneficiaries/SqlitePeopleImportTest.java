package org.sklad.beneficiaries;

import org.sklad.platform.db.TestDatabases.Engine;

class SqlitePeopleImportTest extends PeopleImportContract {
    SqlitePeopleImportTest() {
        super(Engine.SQLITE);
    }
}
