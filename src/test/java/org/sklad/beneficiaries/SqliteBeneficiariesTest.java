package org.sklad.beneficiaries;

import org.sklad.platform.db.TestDatabases;

class SqliteBeneficiariesTest extends BeneficiariesContract {
    SqliteBeneficiariesTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
