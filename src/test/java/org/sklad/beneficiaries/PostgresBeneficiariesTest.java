package org.sklad.beneficiaries;

import org.sklad.platform.db.TestDatabases;

class PostgresBeneficiariesTest extends BeneficiariesContract {
    PostgresBeneficiariesTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
