package org.sklad.programme.interpreting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Centres;
import org.sklad.programme.interpreters.InterpreterCode;

/**
 * Hours of interpreters from consultations and information sessions. A consultation begins when it took place; of a session only day and
 * minutes are known. A visit has no length: what was recorded on it counts.
 */
public final class RecordedHours implements WorkedHours {
    @Override
    public List<Worked> of(Handle handle, InterpreterCode interpreter, Instant from, Instant until) {
        InterpretingDao dao = handle.attach(InterpretingDao.class);
        LocalDate first = LocalDate.ofInstant(from, Centres.ZONE);
        LocalDate last = LocalDate.ofInstant(until.minusNanos(1), Centres.ZONE);
        return Stream.concat(
                        dao.consulted(interpreter, from, until).stream(),
                        dao.informed(interpreter, first, last).stream()
                                .map(each -> Worked.onDay(
                                        each.id(),
                                        WorkKind.SESSION,
                                        each.centre(),
                                        each.heldOn()
                                                .plusDays(1)
                                                .atStartOfDay(Centres.zone(handle, each.centre()))
                                                .toInstant(),
                                        each.minutes())))
                .toList();
    }
}
