package org.sklad.programme.interpreting;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.programme.interpreters.InterpreterCode;

/** The records of one room from which hours of interpreters are counted. */
public interface WorkedHours {
    /**
     * Returns the work of an interpreter that begins in a period, in any order. All centres are included; the caller checks access.
     *
     * @param from first instant of the period
     * @param until first instant after the period
     */
    List<Worked> of(Handle handle, InterpreterCode interpreter, Instant from, Instant until);
}
