package org.sklad.programme.consultations;

import java.time.Instant;
import org.sklad.access.roles.Username;
import org.sklad.people.attributes.Purpose;

/** An opening of confidential contents by a colleague of the author's profession. */
public record Opening(Username operator, Purpose purpose, Instant openedAt) {}
