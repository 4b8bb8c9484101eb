/** The identity of an operator: user name, roles by centre, rights and profession. Pure. */
@NullMarked
package org.sklad.access.roles;

import org.jspecify.annotations.NullMarked;
