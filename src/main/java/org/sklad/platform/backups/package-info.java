/** Backups, full and incremental, of SQLite and PostgreSQL: written, checked, pruned and restored. */
@NullMarked
package org.sklad.platform.backups;

import org.jspecify.annotations.NullMarked;
