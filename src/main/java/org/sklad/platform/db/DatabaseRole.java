package org.sklad.platform.db;

import org.sklad.platform.crypto.Secret;

/** A user of a PostgreSQL server and its password. */
public record DatabaseRole(String user, Secret password) {}
