package org.sklad.beneficiaries;

import org.sklad.platform.db.TestDatabases;

class PostgresBeneficiariesTest extends BeneficiariesContract {
    PostgresBeneficiariesTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }

    @Override
    TestDatabases.Engine engine() {
        return TestDatabases.Engine.POSTGRESQL;
    }
}
