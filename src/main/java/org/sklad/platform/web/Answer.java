package org.sklad.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/**
 * The answer to an act by API: 201 when the act was done, 200 when the same request had come before or nothing new was made. The type
 * of its body is in the description of the API.
 *
 * @param tag the version of an editable thing
 */
public record Answer<T>(boolean first, T body, Optional<EntityTag> tag) {
    public static <T> Answer<T> of(boolean first, T body) {
        return new Answer<>(first, body, Optional.empty());
    }

    /** The same with the version that a change has to name. */
    public Answer<T> version(long version) {
        return new Answer<>(first, body, Optional.of(Versions.tag(version)));
    }

    int status() {
        return first ? 201 : 200;
    }
}
