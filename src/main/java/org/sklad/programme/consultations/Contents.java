package org.sklad.programme.consultations;

import java.util.List;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.interpreters.InterpreterCode;

/**
 * The editable contents of a consultation.
 *
 * @param topics codes of the list of topics, sorted; at least one
 * @param language ISO code; empty if unknown
 * @param interpreter code of the interpreter; empty if there was none
 * @param minutes 0 if not recorded
 * @param note empty for a consultation without a note
 */
public record Contents(List<EntryCode> topics, String language, String interpreter, int minutes, String note) {
    public Contents {
        topics = topics.stream()
                .distinct()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    /** Returns the interpreter, if there was one. */
    List<InterpreterCode> interpreters() {
        return interpreter.isEmpty() ? List.of() : List.of(new InterpreterCode(interpreter));
    }

    @Override
    public String toString() {
        return "***";
    }
}
