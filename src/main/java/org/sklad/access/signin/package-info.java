/** Operators, passwords, sessions, tokens and second factors. */
@NullMarked
package org.sklad.access.signin;

import org.jspecify.annotations.NullMarked;
