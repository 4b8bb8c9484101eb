package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresJointHandoutsTest extends JointHandoutsContract {
    PostgresJointHandoutsTest() {
        super(Engine.POSTGRESQL);
    }
}
