package org.sklad.platform.db;

import org.sklad.platform.crypto.Secret;

/** A user of a PostgreSQL server with its password. */
public record DatabaseRole(String user, Secret password) {}
