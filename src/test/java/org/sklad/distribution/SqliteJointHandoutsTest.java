package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteJointHandoutsTest extends JointHandoutsContract {
    SqliteJointHandoutsTest() {
        super(Engine.SQLITE);
    }
}
