package org.sklad.platform.db;

/** A database engine that the program runs on. */
public enum Engine {
    SQLITE,
    POSTGRESQL
}
