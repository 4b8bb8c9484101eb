/** Operators and what each may do where: sign-in, sessions, tokens, passwords, and the audit of administrative acts. */
@NullMarked
package org.sklad.access;

import org.jspecify.annotations.NullMarked;
