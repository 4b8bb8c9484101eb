package org.sklad.programme.directory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The codes of several entries as one text with blanks between them, as a query joins them. */
public record EntryCodes(String joined) {
    /** Returns the codes in alphabetical order. */
    public List<EntryCode> list() {
        return texts().map(EntryCode::new).toList();
    }

    /** Returns the codes as texts in alphabetical order. */
    public List<String> codes() {
        return texts().toList();
    }

    private Stream<String> texts() {
        return joined.isEmpty()
                ? Stream.empty()
                : Arrays.stream(joined.split(" ")).sorted();
    }

    /** Returns the codes with blanks between them. */
    @Override
    public String toString() {
        return String.join(" ", codes());
    }
}
