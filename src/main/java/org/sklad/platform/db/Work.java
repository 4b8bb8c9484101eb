package org.sklad.platform.db;

import org.jdbi.v3.core.Handle;

/**
 * A piece of work in one transaction. It can run more than once, because PostgreSQL repeats it after a serialization failure. It
 * uses only the handle: no field, no cache, no clock, no hashing, no input or output.
 */
@FunctionalInterface
public interface Work<T> {
    T run(Handle handle);
}
