/** Pages and API for sign-in, the operator's own account and tokens. */
@NullMarked
package org.sklad.access.accounts;

import org.jspecify.annotations.NullMarked;
