package org.sklad.programme.interpreting;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sklad.programme.interpreters.InterpreterCode;

/** Hours worked on requests, as recorded when they were done. */
public final class BookedHours implements WorkedHours {
    @Override
    public List<Worked> of(Handle handle, InterpreterCode interpreter, Instant from, Instant until) {
        return handle.attach(InterpretingDao.class).worked(interpreter, from, until);
    }
}
