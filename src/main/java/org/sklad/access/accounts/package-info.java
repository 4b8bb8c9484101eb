/** Pages and API of signing in, one's own account and tokens. */
@NullMarked
package org.sklad.access.accounts;

import org.jspecify.annotations.NullMarked;
