package org.sklad.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;

/**
 * The API answer to an act: 201 if the act was done, 200 if the request was repeated or made nothing new. The API description
 * contains the type of its body.
 *
 * @param tag the version of an editable object
 */
public record Answer<T>(boolean first, T body, Optional<EntityTag> tag) {
    public static <T> Answer<T> of(boolean first, T body) {
        return new Answer<>(first, body, Optional.empty());
    }

    /** Returns a copy with the version that a later change has to name. */
    public Answer<T> version(long version) {
        return new Answer<>(first, body, Optional.of(Versions.tag(version)));
    }

    int status() {
        return first ? 201 : 200;
    }
}
