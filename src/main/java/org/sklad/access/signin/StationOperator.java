package org.sklad.access.signin;

import org.sklad.access.roles.Username;

/**
 * An operator who can continue at a shared station with a PIN.
 *
 * @param locked true for the operator whose session was locked last
 */
public record StationOperator(Username username, String name, boolean locked) {}
