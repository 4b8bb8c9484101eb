/** Interpreters by code name, the times at which they can work, requests for one, and who is assigned to which. */
@NullMarked
package org.sklad.programme.interpreters;

import org.jspecify.annotations.NullMarked;
