package org.sklad.programme;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresMedicalExpensesTest extends MedicalExpensesContract {
    PostgresMedicalExpensesTest() {
        super(Engine.POSTGRESQL);
    }
}
