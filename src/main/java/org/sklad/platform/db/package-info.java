/** Access to the database: one writer with group commit, read-only readers, migrations and idempotency keys. */
@NullMarked
package org.sklad.platform.db;

import org.jspecify.annotations.NullMarked;
