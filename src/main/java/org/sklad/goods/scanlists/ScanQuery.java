package org.sklad.goods.scanlists;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;

/** The query of a scan mode's address: everything that the page keeps between entries, and a search. */
public record ScanQuery(MultivaluedMap<String, String> values) {
    /** Reads the query of an address. */
    public static ScanQuery of(UriInfo uri) {
        return new ScanQuery(uri.getQueryParameters());
    }

    /** Returns a value; empty if there is none. */
    public String text(String name) {
        return Objects.requireNonNullElse(values.getFirst(name), "");
    }

    /** Returns a positive number, or the given one if there is none. */
    long number(String name, long otherwise) {
        String text = text(name);
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : otherwise;
    }
}
