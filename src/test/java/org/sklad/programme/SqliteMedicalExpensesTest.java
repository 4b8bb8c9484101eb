package org.sklad.programme;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteMedicalExpensesTest extends MedicalExpensesContract {
    SqliteMedicalExpensesTest() {
        super(Engine.SQLITE);
    }
}
