package org.sklad.platform.web;

import java.util.UUID;

/** A form of an act. It has the id that the client made, under which the same request is never done twice. */
public interface WithId {
    /** Returns the id; null in a form that has not been checked yet. */
    UUID id();
}
